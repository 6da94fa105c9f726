package guatu.supervision.order.web;

import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.shell.web.SpooledDownload;
import guatu.supervision.order.OrderLedger;
import guatu.supervision.order.OrderLetter;
import guatu.supervision.order.OrderQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Orders to take away: the ledger as a workbook, one order as an official document. */
@Controller
class OrderDownloads {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final OrderLedger ledger;
    private final OrderLetter letter;
    private final OrderQueryReader reader;

    OrderDownloads(OrderLedger ledger, OrderLetter letter, OrderQueryReader reader) {
        this.ledger = ledger;
        this.letter = letter;
        this.reader = reader;
    }

    @GetMapping("/supervision/orders/ledger.xlsx")
    void ledger(Viewer viewer, Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        OrderQuery query = reader.query(page, reader.units(viewer));
        name(response, page.text("order.list") + " " + page.asOf().day() + ".xlsx", "spreadsheetml.sheet");
        SpooledDownload.send(
                request, response, stream -> ledger.write(viewer, query, page.asOf(), key -> page.text(key), stream));
    }

    @GetMapping("/supervision/orders/{code}/letter.docx")
    void letter(
            Viewer viewer,
            @PathVariable String code,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SpooledDownload.send(request, response, stream -> {
            letter.write(viewer, code, page.asOf(), stream);
            name(response, code + ".docx", "wordprocessingml.document");
        });
    }

    private static void name(HttpServletResponse response, String name, String kind) {
        response.setContentType(OFFICE + kind);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
