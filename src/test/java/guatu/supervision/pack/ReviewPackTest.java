package guatu.supervision.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import guatu.delivery.Initiative.Money;
import guatu.delivery.Light;
import guatu.delivery.Lights;
import guatu.delivery.MoneyBook;
import guatu.delivery.MoneyPlan;
import guatu.delivery.appraisal.LateNode;
import guatu.delivery.appraisal.LightHistory;
import guatu.delivery.appraisal.NotStarted;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.supervision.pack.PackContent.UnitLine;
import guatu.supervision.pack.ReviewPack.State;
import guatu.supervision.pack.ReviewPacks.Order;
import guatu.supervision.pack.ReviewPacks.Span;
import guatu.supervision.pack.store.ReviewPackTable;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestZones.class)
class ReviewPackTest {

    private static final LocalDate DAY = TestClock.TODAY;

    @Autowired
    ReviewPacks packs;

    @Autowired
    PackWork work;

    @Autowired
    PackReckoning reckoning;

    @Autowired
    ReviewPackTable table;

    @Autowired
    MoneyBook money;

    @Autowired
    Lights lights;

    @Autowired
    LightHistory history;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Viewer supervision;
    Viewer north;
    TestInitiative late;
    TestInitiative started;

    @BeforeEach
    void found() {
        clock.reset();
        jdbc.sql("delete from light_turn").update();
        jdbc.sql("delete from light_day").update();
        zone = zones.found();
        supervision = zones.person(Role.SUPERVISION_OFFICE, zone.root());
        north = zones.person(Role.UNIT_OFFICER, zone.north());
        late = zones.initiative(zone.north());
        started = zones.initiative(zone.south());
        jdbc.sql("update initiative set created_at = timestamptz '2025-12-01 09:00+08' where id in (:ids)")
                .param("ids", List.of(late.id(), started.id()))
                .update();
        jdbc.sql("update initiative set investment = 523000000, investment_currency = 'CNY' where id = :id")
                .param("id", started.id())
                .update();
        jdbc.sql("""
                        insert into money_plan (initiative_id, year, currency, amount) values (:id, 2026, 'CNY', 120000000)
                        """).param("id", started.id()).update();
        record(started, started.filing(), "started", "2026-01-05", LocalDate.of(2026, 1, 6));
        record(late, late.filing(), "note", "2026-01-20", LocalDate.of(2026, 1, 21));
        jdbc.sql("""
                        insert into money_done (id, initiative_id, occurred_on, currency, amount, recorded_at, recorded_by, request_key)
                        values (:id, :initiative, date '2026-01-20', 'CNY', 4000000, timestamptz '2026-01-20 10:00+08', :by, :key)
                        """)
                .param("id", Identifiers.next())
                .param("initiative", started.id())
                .param("by", north.id())
                .param("key", Identifiers.next().toString())
                .update();
        lights.refreshStale(DAY);
        history.keep();
    }

    @Test
    void itsNumbersAreThoseOfTheRecords() {
        PackContent content = built(DAY);

        UnitLine all = content.together();
        assertThat(content.number()).isEqualTo(2);
        assertThat(content.investment()).isEqualByComparingTo("523000000");
        assertThat(all.toStart()).isEqualTo(2);
        assertThat(all.started()).isEqualTo(1);
        assertThat(all.done()).isEqualByComparingTo("4000000");
        assertThat(all.schedule()).isEqualByComparingTo("10000000");
        assertThat(all.points()).isEqualByComparingTo("-5.0");
        assertThat(all.light(Light.RED)).isEqualTo(2);
        assertThat(content.notStarted())
                .extracting(NotStarted::initiativeCode, NotStarted::reason)
                .containsExactly(tuple(late.code(), "等图审"));
        assertThat(content.late())
                .extracting(LateNode::what, LateNode::daysLate)
                .containsOnly(tuple("备案", 11L));
        assertThat(content.lateCount()).isEqualTo(2);
    }

    @Test
    void madeAgainLaterForTheSameDayTheNumbersAreTheSameToTheByte() {
        clock.moveTo(DAY.plusDays(1));
        UUID first = ordered(DAY);
        money.plan(
                zones.person(Role.STEWARD, zone.south()),
                started.code(),
                new MoneyPlan(2026, new Money(new BigDecimal("240000000"), "CNY"), List.of(), "年中调整"));
        record(late, late.filing(), "started", "2026-01-05", DAY.plusDays(1));
        record(late, late.filing(), "finished", "2026-01-29", DAY.plusDays(1));
        jdbc.sql(
                        "update activity set actual_start = date '2026-01-05', actual_finish = date '2026-01-29', percent = 100 where id = :id")
                .param("id", late.filing())
                .update();
        clock.moveTo(DAY.plusDays(5));
        lights.refreshStale(DAY.plusDays(5));
        history.keep();

        UUID second = ordered(DAY);
        UUID today = ordered(DAY.plusDays(5));

        assertThat(table.content(second)).isPresent().isEqualTo(table.content(first));
        assertThat(packs.find(supervision, second).contentSm3())
                .isPresent()
                .isEqualTo(packs.find(supervision, first).contentSm3());
        UnitLine changed = packs.content(supervision, today).orElseThrow().together();
        assertThat(changed.started()).isEqualTo(2);
        assertThat(changed.planned()).isEqualByComparingTo("240000000");
    }

    @Test
    void theDocumentSaysTheNumbersInTheOfficesWordsAndItsChartsAreVectors() throws IOException {
        UUID id = ordered(LocalDate.of(2026, 1, 31));

        try (XWPFDocument document = new XWPFDocument(
                new ByteArrayInputStream(packs.file(supervision, id, "docx").content()))) {
            String text = new XWPFWordExtractor(document).getText();
            assertThat(text)
                    .contains("截至2026年1月底")
                    .contains("计划总投资 5.23 亿元")
                    .contains("慢于序时 5 个百分点")
                    .contains("启动率 50%")
                    .contains("一、总体情况", "八、数据来源")
                    .contains("1. 协调图审");
            assertThat(document.getCharts()).isNotEmpty();
            assertThat(document.getAllPictures()).isEmpty();
        }
    }

    @Test
    void theTablesHoldNumbersEachFigureWithItsSource() throws IOException {
        UUID id = ordered(DAY);

        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(packs.file(supervision, id, "xlsx").content()))) {
            assertThat(workbook.getSheet("指标").getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(2);
            workbook.getSheet("指标")
                    .forEach(row ->
                            assertThat(row.getCell(3).getStringCellValue()).isNotBlank());
            assertThat(workbook.getSheet("各单位").getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("合计");
            assertThat(workbook.getSheet("未启动").getRow(1).getCell(4).getStringCellValue())
                    .isEqualTo("等图审");
        }
    }

    @Test
    void ofTwoNodesOneBuildsIt() throws Exception {
        UUID id = waiting();
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both = List.of(() -> work.build(id), () -> work.build(id));
            long built = nodes.invokeAll(both).stream()
                    .filter(outcome -> {
                        try {
                            return outcome.get();
                        } catch (Exception failure) {
                            throw new IllegalStateException(failure);
                        }
                    })
                    .count();

            assertThat(built).isEqualTo(1);
        }
        assertThat(packs.find(supervision, id).state()).isEqualTo(State.DONE);
        assertThat(work.build(id)).isFalse();
    }

    @Test
    void afterAFallAnotherNodeTakesItUpAndWhoLostItKeepsNothing() {
        UUID id = waiting();
        UUID fallen = Identifiers.next();
        assertThat(table.claim(id, fallen, clock.instant(), clock.instant().plus(Duration.ofMinutes(2))))
                .isTrue();
        assertThat(work.build(id)).isFalse();
        assertThat(table.unclaimed(clock.instant())).doesNotContain(id);

        clock.moveBy(Duration.ofMinutes(3));
        assertThat(table.unclaimed(clock.instant())).contains(id);
        assertThat(work.build(id)).isTrue();

        assertThat(table.finish(id, fallen, State.DONE, "{}", "x", clock.instant()))
                .isFalse();
        assertThat(packs.content(supervision, id).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void aFormThatIsSentTwiceOrdersOnce() {
        UUID key = Identifiers.next();
        packs.order(supervision, key, order(DAY));
        packs.order(supervision, key, order(DAY));

        assertThat(packs.list(supervision)).hasSize(1);
    }

    @Test
    void onlyWhoSeesTheWholeUnitSeesItsPack() {
        UUID id = ordered(DAY);

        assertThat(packs.list(north)).isEmpty();
        assertThatThrownBy(() -> packs.find(north, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> packs.file(north, id, "docx")).isInstanceOf(NotFound.class);
        refused("pack.refused.unit", () -> packs.order(north, Identifiers.next(), order(DAY)));
    }

    @Test
    void aDayThatHasNotComeIsRefused() {
        refused("pack.refused.day", () -> packs.order(supervision, Identifiers.next(), order(DAY.plusDays(1))));
    }

    private static void refused(String key, ThrowingCallable order) {
        assertThatThrownBy(order)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private PackContent built(LocalDate day) {
        return packs.content(supervision, ordered(day)).orElseThrow();
    }

    private UUID ordered(LocalDate day) {
        UUID id = packs.order(supervision, Identifiers.next(), order(day));
        for (int wait = 0; wait < 200 && packs.find(supervision, id).state().running(); wait++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(packs.find(supervision, id).state()).isEqualTo(State.DONE);
        return id;
    }

    /** Ordered without anybody being told. */
    private UUID waiting() {
        UUID id = Identifiers.next();
        table.insert(new ReviewPackTable.Row(
                id,
                zone.root().id(),
                "2026-02",
                DAY,
                clock.instant(),
                "zh-CN",
                List.of(),
                State.WAITING,
                0,
                PackWork.STEPS,
                clock.instant(),
                supervision.id(),
                "",
                Optional.empty(),
                Optional.empty()));
        return id;
    }

    private Order order(LocalDate day) {
        return new Order(zone.root().code(), Span.MONTH, day, "zh-CN", List.of("协调图审", " "));
    }

    private void record(TestInitiative initiative, UUID activity, String kind, String on, LocalDate recordedOn) {
        jdbc.sql("""
                        insert into progress (id, initiative_id, activity_id, kind, note, occurred_on, recorded_at, recorded_by, request_key)
                        values (:id, :initiative, :activity, :kind, :note, :on, :at, :by, :key)
                        """)
                .param("id", Identifiers.next())
                .param("initiative", initiative.id())
                .param("activity", activity)
                .param("kind", kind)
                .param("note", kind.equals("note") ? "等图审" : "")
                .param("on", LocalDate.parse(on))
                .param(
                        "at",
                        Timestamp.from(
                                recordedOn.atTime(10, 0).atZone(clock.getZone()).toInstant()))
                .param("by", north.id())
                .param("key", Identifiers.next().toString())
                .update();
        jdbc.sql(
                        "update activity set first_occurred_on = coalesce(first_occurred_on, :on), last_occurred_on = :on where id = :id")
                .param("on", LocalDate.parse(on))
                .param("id", activity)
                .update();
        if (kind.equals("started")) {
            jdbc.sql("update activity set actual_start = :on where id = :id")
                    .param("on", LocalDate.parse(on))
                    .param("id", activity)
                    .update();
        }
    }
}
