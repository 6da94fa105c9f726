package guatu.promotion.signing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.springframework.mock.web.MockHttpServletResponse;

class BulletinDocumentTest {

    private static final Bulletin BULLETIN = new Bulletin(
            "南湖高新区",
            "关于首批集中签约情况的通报",
            LocalDate.of(2026, 1, 5),
            List.of("2026年1月4日，南湖区举办“首批集中签约”。", "按首次签约计数，计入项目 1 个，计入金额 5.00 亿元。"),
            "签约项目清单",
            List.of("序号", "项目", "投资方", "类型", "签约金额", "计入金额"),
            List.of(List.of("1", "传动科技生产线", "嘉兴传动", "首次", "5 亿元", "5 亿元")));

    @Test
    void aBulletinIsAnOfficialDocumentOfTheUnitThatHeldTheEvent() throws IOException {
        XWPFDocument document = written();

        assertThat(document.getParagraphs())
                .extracting(XWPFParagraph::getText)
                .filteredOn(text -> !text.isEmpty())
                .containsExactly(
                        "南湖高新区",
                        "关于首批集中签约情况的通报",
                        BULLETIN.paragraphs().getFirst(),
                        BULLETIN.paragraphs().getLast(),
                        "签约项目清单",
                        "南湖高新区",
                        "2026年1月5日");
        assertThat(document.getParagraphs().getFirst().getRuns().getFirst().getColor())
                .as("the issuer's mark is red")
                .isEqualTo("FF0000");
    }

    @Test
    void itsListOfDealsIsATableUnderItsHeadings() throws IOException {
        assertThat(written().getTables()).singleElement().satisfies(table -> {
            assertThat(table.getRow(0).getCell(1).getText()).isEqualTo("项目");
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("传动科技生产线");
        });
    }

    /** GB/T 9704-2012: A4, 37 mm above and 28 mm left of a type area of 156 × 225 mm, in twentieths of a point. */
    @Test
    void thePageIsLaidOutAsOfficialDocumentsAre() throws IOException {
        CTPageMar margins = written().getDocument().getBody().getSectPr().getPgMar();

        assertThat(margins.getTop()).isEqualTo(BigInteger.valueOf(2098));
        assertThat(margins.getLeft()).isEqualTo(BigInteger.valueOf(1587));
    }

    private static XWPFDocument written() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        BulletinDocument.write(BULLETIN, "SE-2026-001", response);
        assertThat(response.getHeader("Content-Disposition")).contains("SE-2026-001.docx");
        return new XWPFDocument(new ByteArrayInputStream(response.getContentAsByteArray()));
    }
}
