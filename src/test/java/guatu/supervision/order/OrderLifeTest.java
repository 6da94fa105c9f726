package guatu.supervision.order;

import static guatu.supervision.order.Ordering.DUE;
import static guatu.supervision.order.Ordering.NOW;
import static guatu.supervision.order.Ordering.TODAY;
import static guatu.supervision.order.Ordering.key;
import static guatu.supervision.order.Ordering.proof;
import static guatu.supervision.order.Ordering.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.supervision.message.Inbox;
import guatu.testing.TestClock;
import guatu.testing.TestZones;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What happens to an order, who may let it happen, and how it stood on a past day. */
@SpringBootTest
@Import(TestZones.class)
class OrderLifeTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

    @Autowired
    OrderIssuing issuing;

    @Autowired
    Designations designations;

    @Autowired
    OrderAnswers answers;

    @Autowired
    OrderDecisions decisions;

    @Autowired
    OrderDossiers dossiers;

    @Autowired
    Orders orders;

    @Autowired
    OrderFiles files;

    @Autowired
    OrderLedger ledger;

    @Autowired
    OrderLetter letter;

    @Autowired
    Inbox inbox;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    Ordering ordering;
    Viewer office;
    Viewer north;
    String code;

    @BeforeEach
    void found() {
        clock.reset();
        ordering = Ordering.found(zones, designations, issuing);
        office = ordering.office();
        north = ordering.north();
        code = ordering.given();
    }

    @Test
    void anotherUnitDoesNotFindTheOrder() {
        assertThatThrownBy(() -> orders.find(ordering.south(), code, NOW)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answers.feedback(ordering.south(), code, "无关", Optional.empty(), List.of(), key()))
                .isInstanceOf(NotFound.class);
        assertThat(orders.list(ordering.south(), OrderQuery.everything(), NOW)).isEmpty();
        assertThat(orders.list(north, OrderQuery.everything(), NOW)).hasSize(1);
    }

    @Test
    void theUnitAnswersAndTheBodyDecidesAndNotTheOtherWayRound() {
        refused("order.refused.decide", () -> decisions.close(north, code, true, "自己办结", key()));
        refused(
                "order.refused.answer",
                () -> answers.feedback(office, code, "替你说", Optional.empty(), List.of(), key()));
        refused(
                "order.refused.percent",
                () -> answers.feedback(north, code, "快了", Optional.of(BigDecimal.valueOf(101)), List.of(), key()));
    }

    @Test
    void aFinishNeedsProofIsReportedByTheUnitAndConcludedByTheBody() {
        refused("order.refused.notReported", () -> decisions.close(office, code, true, "达到", key()));
        refused("order.refused.noProof", () -> answers.reportFinish(north, code, TODAY, "已办结", List.of(), key()));

        answers.reportFinish(north, code, TODAY, "已办结", proof(), key());
        assertThat(inbox.of(office, true, Optional.empty()))
                .extracting(Inbox.Entry::key)
                .contains("order.message.finish_reported");
        decisions.sendBack(office, code, "佐证不全", key());
        assertThat(state()).isInstanceOf(OrderState.Open.class);
        answers.reportFinish(north, code, TODAY, "已补齐", proof(), key());
        decisions.close(office, code, true, "现场核实，已办结", key());

        assertThat(state()).isEqualTo(new OrderState.Closed(TODAY, true, "现场核实，已办结"));
        refused("order.refused.ended", () -> answers.feedback(north, code, "再说一句", Optional.empty(), List.of(), key()));
        assertThat(dossiers.of(office, code, NOW).files()).hasSize(2);
    }

    @Test
    void filesAreHandedOutToThoseWhoSeeTheOrder() throws IOException {
        answers.feedback(north, code, "在办", Optional.empty(), proof(), key());
        OrderFile file = dossiers.of(office, code, NOW).files().getFirst();
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        files.write(files.find(office, code, file.id(), NOW), output);

        assertThat(output.toString(java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("验收合格");
        assertThatThrownBy(() -> files.find(ordering.south(), code, file.id(), NOW))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anExtensionIsAskedForBeforeTheDeadlineAtMostTwiceAndTheFirstDateIsKept() {
        answers.askExtension(north, code, APRIL, "图审未完成", key());
        refused("order.refused.extensionWaits", () -> answers.askExtension(north, code, APRIL, "再问", key()));
        refused("order.refused.empty.text", () -> decisions.decideExtension(office, code, Optional.empty(), "", key()));
        decisions.decideExtension(office, code, Optional.of(APRIL), "", key());
        refused("order.refused.extensionShort", () -> answers.askExtension(north, code, APRIL, "一样", key()));
        answers.askExtension(north, code, APRIL.plusDays(5), "材料未齐", key());
        decisions.decideExtension(office, code, Optional.of(APRIL.plusDays(5)), "", key());

        refused(
                "order.refused.extensionsUsed",
                () -> answers.askExtension(north, code, APRIL.plusDays(9), "第三次", key()));
        Order order = orders.find(office, code, NOW);
        assertThat(order.dueOn()).isEqualTo(APRIL.plusDays(5));
        assertThat(order.originalDueOn()).isEqualTo(DUE);
        assertThat(order.extensions()).isEqualTo(2);
    }

    @Test
    void afterTheDeadlineNoExtensionIsAskedFor() {
        clock.moveTo(DUE.plusDays(1));

        refused("order.refused.extensionLate", () -> answers.askExtension(north, code, APRIL, "晚了", key()));
        assertThat(orders.find(office, code, AsOf.today(DUE.plusDays(1))).daysLate(DUE.plusDays(1)))
                .isEqualTo(1);
    }

    @Test
    void aReviewIsAskedForWithinThirtyDaysOnceAndDecidedBySomebodyElse() {
        decisions.close(office, code, false, "逾期未办", key());
        clock.moveTo(TODAY.plusDays(30));
        answers.askReview(north, code, "客观原因", key());
        assertThat(dossiers.of(office, code, AsOf.today(TODAY.plusDays(30)))
                        .review()
                        .orElseThrow()
                        .decideBy())
                .isEqualTo(TODAY.plusDays(60));

        refused("order.refused.reviewedAlready", () -> answers.askReview(north, code, "再问", key()));
        refused("order.refused.ownConclusion", () -> decisions.decideReview(office, code, true, "维持", key()));
        decisions.decideReview(ordering.second(), code, false, "原因属实", key());

        assertThat(orders.find(office, code, AsOf.today(TODAY.plusDays(30))).state())
                .isEqualTo(new OrderState.Closed(TODAY, true, "原因属实"));
        refused("order.refused.noReview", () -> decisions.decideReview(ordering.second(), code, true, "再来", key()));
    }

    @Test
    void onTheThirtyFirstDayItIsTooLateForAReview() {
        decisions.close(office, code, false, "逾期未办", key());
        clock.moveTo(TODAY.plusDays(31));

        refused("order.refused.reviewLate", () -> answers.askReview(north, code, "晚了", key()));
    }

    @Test
    void aWithdrawnOrderLeavesItsMatterFree() {
        Order order = orders.find(office, code, NOW);
        decisions.withdraw(office, code, "重复", key());

        NewOrder again = ordering.said(order.wording().item(), order.subject());
        assertThat(issuing.issue(office, again)).isNotEqualTo(code);
    }

    @Test
    void theSameKeyIsRecordedOnce() {
        String key = key();
        answers.feedback(north, code, "在办", Optional.of(BigDecimal.TEN), List.of(), key);
        answers.feedback(north, code, "在办", Optional.of(BigDecimal.TEN), List.of(), key);

        assertThat(dossiers.of(office, code, NOW).entries())
                .extracting(OrderEntry::kind)
                .containsExactly(OrderEntry.Kind.FEEDBACK, OrderEntry.Kind.ISSUED);
    }

    @Test
    void aPastDayIsShownAsItStood() {
        clock.moveTo(MARCH);
        answers.plan(north, code, MARCH.plusDays(9), "", key());
        answers.askExtension(north, code, APRIL, "图审未完成", key());
        decisions.decideExtension(office, code, Optional.of(APRIL), "", key());
        clock.moveTo(APRIL);
        answers.reportFinish(north, code, APRIL, "已办结", proof(), key());
        decisions.close(office, code, true, "已办结", key());
        LocalDate later = APRIL.plusDays(1);

        Order inFebruary = orders.find(office, code, AsOf.day(TODAY, later));
        assertThat(inFebruary.dueOn()).isEqualTo(DUE);
        assertThat(inFebruary.plannedOn()).isEmpty();
        assertThat(inFebruary.state()).isInstanceOf(OrderState.Open.class);
        Order inMarch = orders.find(office, code, AsOf.day(MARCH, later));
        assertThat(inMarch.dueOn()).isEqualTo(APRIL);
        assertThat(inMarch.plannedOn()).contains(MARCH.plusDays(9));
        assertThat(orders.find(office, code, AsOf.day(APRIL, later)))
                .isEqualTo(orders.find(office, code, AsOf.today(later)));
        assertThat(orders.find(office, code, AsOf.known(MARCH, TODAY, ZoneId.of("Asia/Shanghai")))
                        .dueOn())
                .isEqualTo(DUE);
        assertThatThrownBy(() -> orders.find(office, code, AsOf.day(TODAY.minusDays(1), later)))
                .isInstanceOf(NotFound.class);
        OrderQuery inHand = new OrderQuery("", Optional.empty(), "", OrderQuery.IN_HAND, false, false, "");
        assertThat(orders.list(office, inHand, AsOf.day(MARCH, later))).hasSize(1);
        assertThat(orders.list(office, inHand, AsOf.today(later))).isEmpty();
    }

    @Test
    void filtersFindByUnitKindTextLatenessAndOwnWork() {
        Order order = orders.find(office, code, NOW);
        String word = order.wording().item().substring(0, 12);

        assertThat(found(new OrderQuery(
                        word,
                        Optional.of(OrderKind.FOLLOW_UP),
                        order.leadUnit().code(),
                        OrderQuery.IN_HAND,
                        false,
                        false,
                        "")))
                .isEqualTo(1);
        assertThat(found(new OrderQuery("事项", Optional.empty(), "", "", false, false, "")))
                .isEqualTo(1);
        assertThat(found(new OrderQuery("", Optional.of(OrderKind.REMINDER), "", "", false, false, "")))
                .isZero();
        assertThat(found(new OrderQuery(
                        "", Optional.empty(), ordering.zone().south().code(), "", false, false, "")))
                .isZero();
        assertThat(found(new OrderQuery("", Optional.empty(), "", OrderQuery.IN_HAND, true, false, "")))
                .isZero();
        OrderQuery mine = new OrderQuery("", Optional.empty(), "", OrderQuery.IN_HAND, false, true, "");
        assertThat(orders.count(north, mine, NOW)).isEqualTo(1);
        assertThat(orders.count(office, mine, NOW)).isZero();
        OrderQuery late = new OrderQuery("", Optional.empty(), "", "", true, false, "");
        assertThat(orders.count(office, late, AsOf.today(DUE.plusDays(1)))).isEqualTo(1);
    }

    @Test
    void theLedgerKeepsItsIdentifierHiddenAndNoTextBecomesAFormula() throws IOException {
        String item = "=HYPERLINK(\"http://x\")" + Ordering.matter();
        issuing.issue(office, ordering.said(item, Subject.free(item)));
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        ledger.write(office, OrderQuery.everything(), NOW, key -> key, output);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(output.toByteArray()))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.isColumnHidden(0)).isTrue();
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).startsWith("'=HYPERLINK");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo(orders.find(office, code, NOW).id().toString());
            assertThat(sheet.getRow(2).getCell(8).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(DUE);
        }
    }

    @Test
    void theDocumentNamesAuthorityUnitAndDeadline() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        letter.write(office, code, NOW, output);

        List<String> lines = new XWPFDocument(new ByteArrayInputStream(output.toByteArray()))
                .getParagraphs().stream().map(XWPFParagraph::getText).toList();
        Order order = orders.find(office, code, NOW);
        assertThat(lines)
                .contains("督办〔2026〕" + order.number() + "号", "北片：", "2026年2月10日")
                .anyMatch(line -> line.contains("管委会（测管发〔2026〕1号）"))
                .anyMatch(line -> line.contains("请于2026年3月31日前办结"));
    }

    private int found(OrderQuery query) {
        return orders.count(office, query, NOW);
    }

    private OrderState state() {
        return orders.find(office, code, NOW).state();
    }
}
