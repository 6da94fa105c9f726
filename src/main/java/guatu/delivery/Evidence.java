package guatu.delivery;

import guatu.delivery.Progress.EvidenceFile;
import guatu.delivery.store.EvidenceTable;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Hands out evidence files to those who may see the work that they prove. */
@Service
public class Evidence {

    private final ProgressBook book;
    private final EvidenceTable table;

    Evidence(ProgressBook book, EvidenceTable table) {
        this.book = book;
        this.table = table;
    }

    public EvidenceFile find(Viewer viewer, UUID fileId) {
        UUID progressId = table.progressOf(fileId).orElseThrow(() -> new NotFound("evidence " + fileId));
        return book.find(viewer, progressId).files().stream()
                .filter(file -> file.id().equals(fileId))
                .findFirst()
                .orElseThrow(() -> new NotFound("evidence " + fileId));
    }

    /** Piece by piece, so that a slow line holds neither the whole file in memory nor a connection. */
    public void write(EvidenceFile file, OutputStream output) throws IOException {
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
