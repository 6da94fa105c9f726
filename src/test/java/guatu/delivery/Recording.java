package guatu.delivery;

import guatu.delivery.ProgressBook.Details;
import guatu.shell.Identifiers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;

/** What tests send along with a record. */
public final class Recording {

    private Recording() {}

    public static Details on(String day) {
        return new Details(
                LocalDate.parse(day), "", List.of(), Identifiers.next().toString());
    }

    public static Details note(String day, String note) {
        return new Details(
                LocalDate.parse(day), note, List.of(), Identifiers.next().toString());
    }

    public static Details keyed(String day, String key) {
        return new Details(LocalDate.parse(day), "", List.of(), key);
    }

    /** With a file, as a gate asks for. */
    public static Details proven(String day) {
        return new Details(
                LocalDate.parse(day), "", List.of(pdf()), Identifiers.next().toString());
    }

    public static EvidenceUpload pdf() {
        return file("验收意见.pdf", "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII));
    }

    public static EvidenceUpload file(String name, byte[] content) {
        return new EvidenceUpload(name, content.length, new ByteArrayResource(content));
    }
}
