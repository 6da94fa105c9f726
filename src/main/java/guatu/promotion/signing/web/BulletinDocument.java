package guatu.promotion.signing.web;

import guatu.letter.OfficialDocument;
import guatu.letter.OfficialDocument.Block;
import guatu.letter.OfficialDocument.Block.Column;
import guatu.letter.OfficialDocumentFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The bulletin as an official document of the unit that held the event. */
final class BulletinDocument {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private BulletinDocument() {}

    static void write(Bulletin bulletin, String name, HttpServletResponse response) throws IOException {
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".docx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        OfficialDocumentFile.write(document(bulletin), response.getOutputStream());
    }

    private static OfficialDocument document(Bulletin bulletin) {
        List<Block> body = new ArrayList<>();
        bulletin.paragraphs().forEach(text -> body.add(new Block.Paragraph(text)));
        if (!bulletin.lines().isEmpty()) {
            body.add(new Block.Grid(bulletin.listTitle(), columns(bulletin.headings()), bulletin.lines()));
        }
        return new OfficialDocument(
                bulletin.issuer(),
                Optional.empty(),
                bulletin.title(),
                Optional.empty(),
                body,
                List.of(),
                bulletin.issuer(),
                bulletin.day());
    }

    /** Number, project, investor, kind and two sums. */
    private static List<Column> columns(List<String> headings) {
        return List.of(
                new Column(headings.get(0), 2, true),
                new Column(headings.get(1), 6, false),
                new Column(headings.get(2), 6, false),
                new Column(headings.get(3), 3, false),
                new Column(headings.get(4), 4, true),
                new Column(headings.get(5), 4, true));
    }
}
