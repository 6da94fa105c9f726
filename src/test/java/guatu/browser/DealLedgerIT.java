package guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** An office's ledger on its way in, with a mistake and without, and a promise taken down for the deal that it brought. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class DealLedgerIT {

    private static final String PASSWORD = "guatu-demo-2026";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LEDGER = """
            项目名称,投资方名称,责任单位,阶段,进入阶段,总投资（万元、万美元）
            浏览器试验项目,嘉兴浏览器试验有限公司,ORG-HTZ,在谈,2026年1月5日,很多
            """;

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void aLedgerIsRefusedCorrectedLoadedAndItsDealGetsAPromise() throws IOException {
        try (Visitor officer = chromium.visitor("http://localhost:" + port, 1440)) {
            officer.signIn("investment", PASSWORD);
            upload(officer, new FilePayload("台账.csv", "text/csv", LEDGER.getBytes(StandardCharsets.UTF_8)));
            Locator problems = officer.page().locator("main table").first();
            assertThat(problems).containsText("总投资（万元、万美元）");
            assertThat(problems).containsText("很多");
            assertThat(officer.faults()).isEmpty();

            Download corrections = officer.page()
                    .waitForDownload(() -> officer.page()
                            .locator("a[href$='corrections.xlsx']")
                            .click());
            upload(officer, new FilePayload("台账.xlsx", XLSX, corrected(corrections.createReadStream())));
            officer.page().locator("form[action$='/application'] button").click();
            officer.page().locator("main a[href='/promotion/leads']").first().click();
            officer.page()
                    .locator("main table a")
                    .filter(new Locator.FilterOptions().setHasText("浏览器试验项目"))
                    .click();
            assertThat(officer.page().locator("h1")).containsText("浏览器试验项目");

            officer.page()
                    .locator("main a[href*='/leads/'][href$='/promises']")
                    .first()
                    .click();
            officer.page().locator("details:has(#investor-measure) > summary").click();
            officer.page().fill("#investor-amount", "35000");
            officer.page().fill("#investor-due", "2099-12-31");
            officer.page().fill("#investor-wording", "累计投资 3.5 亿元");
            officer.page()
                    .locator("form:has(#investor-measure) button[type=submit]")
                    .click();
            assertThat(officer.page().locator("main .card h3").first()).containsText("3.5 亿元");
            assertThat(officer.faults()).isEmpty();
            officer.open("/promotion/promises");
            assertThat(officer.page().locator("main tbody")).containsText("浏览器试验项目");
        }
    }

    private static void upload(Visitor officer, FilePayload file) {
        officer.open("/promotion/sheets");
        officer.page().setInputFiles("#files", file);
        officer.page().locator("form[enctype] button[type=submit]").click();
        officer.page().waitForSelector("main .page-actions a, main .page-actions form");
    }

    private static byte[] corrected(InputStream corrections) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(corrections)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (Cell header : sheet.getRow(0)) {
                if (header.getStringCellValue().startsWith("总投资")) {
                    sheet.getRow(1).createCell(header.getColumnIndex()).setCellValue(35_000);
                }
            }
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            workbook.write(stream);
            return stream.toByteArray();
        }
    }
}
