package guatu.promotion.pipeline;

import guatu.delivery.EvidenceUpload;
import guatu.delivery.evidence.CheckedEvidence;
import guatu.delivery.evidence.EvidenceCheck;
import guatu.directory.Viewer;
import guatu.promotion.Leads;
import guatu.promotion.store.LeadFileTable;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Documents of a lead, taken by the same check as every evidence and handed out to those who see the lead. */
@Service
public class LeadFiles {

    private final Leads leads;
    private final LeadFileTable table;
    private final EvidenceCheck check;

    LeadFiles(Leads leads, LeadFileTable table, EvidenceCheck check) {
        this.leads = leads;
        this.table = table;
        this.check = check;
    }

    List<CheckedEvidence> checked(List<EvidenceUpload> files) {
        return files.stream().map(check::check).toList();
    }

    public LeadFile find(Viewer viewer, String code, UUID fileId, AsOf asOf) {
        return table.of(leads.find(viewer, code, asOf).id(), asOf.knownBefore()).stream()
                .filter(file -> file.id().equals(fileId))
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + fileId));
    }

    /** Piece by piece, so that a slow line holds neither the whole file in memory nor a connection. */
    public void write(LeadFile file, OutputStream output) throws IOException {
        long written = 0;
        while (written < file.sizeBytes()) {
            byte[] piece = table.piece(file.id(), written);
            if (piece.length == 0) {
                throw new IOException(
                        "file %s ends after %d of %d bytes".formatted(file.id(), written, file.sizeBytes()));
            }
            output.write(piece);
            written += piece.length;
        }
    }
}
