package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.promise.PromiseLedger;
import guatu.promotion.promise.PromiseStanding;
import guatu.promotion.promise.YearTotals;
import guatu.promotion.sheet.KeyProjectForms;
import guatu.sheets.SheetWriter;
import guatu.sheets.web.Attachment;
import guatu.shell.web.Page;
import guatu.shell.web.SpooledDownload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Workbooks and documents of deals: the promise ledger as it is listed, and the form of a key project. */
@Controller
class PromiseExports {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PromiseLedger ledger;
    private final KeyProjectForms forms;

    PromiseExports(PromiseLedger ledger, KeyProjectForms forms) {
        this.ledger = ledger;
        this.forms = forms;
    }

    @GetMapping("/promotion/promises/export.xlsx")
    void promises(Viewer viewer, Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Attachment.name(
                response,
                Attachment.XLSX,
                page.text("promise.ledger") + " " + page.asOf().day() + ".xlsx");
        SpooledDownload.send(request, response, stream -> write(viewer, page, stream));
    }

    @GetMapping("/promotion/leads/{code}/key-project.xlsx")
    void workbook(Viewer viewer, @PathVariable String code, Page page, HttpServletResponse response)
            throws IOException {
        Attachment.name(response, Attachment.XLSX, page.text("promotion.keyProject") + " " + code + ".xlsx");
        forms.xlsx(viewer, code, page.asOf(), page::text, response.getOutputStream());
    }

    @GetMapping("/promotion/leads/{code}/key-project.docx")
    void document(Viewer viewer, @PathVariable String code, Page page, HttpServletResponse response)
            throws IOException {
        Attachment.name(response, DOCX, page.text("promotion.keyProject") + " " + code + ".docx");
        forms.docx(viewer, code, page.asOf(), page::text, response.getOutputStream());
    }

    private void write(Viewer viewer, Page page, OutputStream stream) throws IOException {
        try (SheetWriter writer = new SheetWriter()) {
            SXSSFSheet sheet = writer.table(
                    page.text("promise.ledger"),
                    Stream.of("what", "state", "side", "deal", "amount", "fact", "due", "basis", "wording", "unit")
                            .map(column -> page.text("promise." + column))
                            .toList());
            YearTotals together = new YearTotals(page.asOf().day(), false);
            YearTotals byInvestor = new YearTotals(page.asOf().day(), true);
            ledger.each(viewer, PromiseQueryReader.read(page::parameter), page.asOf(), one -> {
                writer.row(sheet, row(page, one));
                together.add(one);
                byInvestor.add(one);
            });
            PromiseYearSheets.write(writer, page, together.rows(), byInvestor.rows());
            writer.writeTo(stream);
        }
    }

    private static List<Object> row(Page page, PromiseStanding one) {
        return List.of(
                page.text("promise.measure." + one.promise().measure().code()) + " "
                        + one.promise().code(),
                page.text("promise.state." + one.state().code()),
                page.text("promise.side." + one.promise().measure().side().code()),
                one.promise().deal().project() + " " + one.promise().deal().code(),
                PromiseWords.amount(page, one.promise().terms()),
                PromiseWords.reached(page, one),
                one.promise().terms().dueOn().<Object>map(day -> day).orElse(""),
                one.promise().terms().basis(),
                one.promise().terms().wording(),
                one.promise().unit().name());
    }
}
