package guatu.supervision.order;

import guatu.delivery.EvidenceUpload;
import guatu.delivery.evidence.CheckedEvidence;
import guatu.delivery.evidence.EvidenceCheck;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.supervision.order.store.OrderFileTable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Documents of an order, taken by the same check as every evidence and handed out to those who see the order. */
@Service
public class OrderFiles {

    private final Orders orders;
    private final OrderFileTable table;
    private final EvidenceCheck check;

    OrderFiles(Orders orders, OrderFileTable table, EvidenceCheck check) {
        this.orders = orders;
        this.table = table;
        this.check = check;
    }

    List<CheckedEvidence> checked(List<EvidenceUpload> files) {
        return files.stream().map(check::check).toList();
    }

    void keep(UUID order, UUID entry, List<CheckedEvidence> files, UUID personId, Instant at) {
        files.forEach(file -> table.insert(Identifiers.next(), order, entry, file, personId, at));
    }

    List<OrderFile> of(Order order, AsOf asOf) {
        return table.of(order.id(), asOf.knownBefore());
    }

    public OrderFile find(Viewer viewer, String code, UUID fileId, AsOf asOf) {
        return of(orders.find(viewer, code, asOf), asOf).stream()
                .filter(file -> file.id().equals(fileId))
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + fileId));
    }

    /** Piece by piece, so that a slow line holds neither the whole file in memory nor a connection. */
    public void write(OrderFile file, OutputStream output) throws IOException {
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
