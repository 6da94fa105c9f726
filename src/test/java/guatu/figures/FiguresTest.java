package guatu.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.figures.FigureFileRefused.Expected;
import guatu.figures.FigureFileRefused.Problem;
import guatu.figures.FigureRecording.Entered;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestZones.class)
class FiguresTest {

    private static final AsOf TODAY = AsOf.today(TestClock.TODAY);
    private static final String HEADER =
            "code,subject_org_code,metric,metric_en,value,unit,period_or_date,kind,source,source_line,qualifier\n";

    @Autowired
    Figures figures;

    @Autowired
    FigureRecording recording;

    @Autowired
    FigureImport imports;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private TestZone zone;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
    }

    @Test
    void aRecordedFigureIsFoundByPinyinInitialsAndOnlyByThoseWhoMaySeeTheUnit() {
        Viewer north = zones.person(Role.UNIT_OFFICER, zone.north());
        Viewer south = zones.person(Role.UNIT_OFFICER, zone.south());
        String code = recording
                .record(north, Identifiers.next(), entered("12", zone.north().code()))
                .orElseThrow();

        assertThat(figures.list(north, search("gsgycz"), TODAY))
                .extracting(Figure::code)
                .containsExactly(code);
        assertThat(figures.list(north, search("产值"), TODAY)).hasSize(1);
        assertThat(figures.list(south, search("产值"), TODAY)).isEmpty();
        assertThatThrownBy(() -> figures.history(south, code, TODAY)).isInstanceOf(NotFound.class);
    }

    @Test
    void theSameRequestSentTwiceRecordsOnce() {
        Viewer north = zones.person(Role.UNIT_OFFICER, zone.north());
        UUID key = Identifiers.next();

        recording.record(north, key, entered("12", zone.north().code()));

        assertThat(recording.record(north, key, entered("12", zone.north().code())))
                .isEmpty();
        assertThat(figures.count(north, FigureFilter.all(), TODAY)).isEqualTo(1);
    }

    @Test
    void whoMayNotRecordInTheUnitIsRefused() {
        Viewer south = zones.person(Role.UNIT_OFFICER, zone.south());

        assertThatThrownBy(() -> recording.record(
                        south, Identifiers.next(), entered("12", zone.north().code())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aCorrectionIsANewRowAndTheOldOneIsStillKnownOfTheDayBefore() {
        Viewer north = zones.person(Role.UNIT_OFFICER, zone.north());
        String code = recording
                .record(north, Identifiers.next(), entered("12", zone.north().code()))
                .orElseThrow();
        UUID first = figures.history(north, code, TODAY).getFirst().id();
        clock.moveBy(Duration.ofDays(2));
        recording.correct(north, Identifiers.next(), code, first, entered("13", ""));

        assertThat(figures.history(north, code, TODAY))
                .extracting(figure -> figure.value().intValue())
                .containsExactly(13, 12);
        AsOf knownThen = AsOf.known(TestClock.TODAY, TestClock.TODAY, clock.getZone());
        assertThat(figures.list(north, FigureFilter.all(), knownThen))
                .extracting(figure -> figure.value().intValue())
                .containsExactly(12);
        assertThat(audited("figures.correct", code)).isEqualTo(1);
    }

    @Test
    void twoPeopleWhoCorrectTheSameRowDoNotOverwriteEachOther() {
        Viewer one = zones.person(Role.UNIT_OFFICER, zone.north());
        Viewer other = zones.person(Role.STEWARD, zone.north());
        String code = recording
                .record(one, Identifiers.next(), entered("12", zone.north().code()))
                .orElseThrow();
        UUID seenByBoth = figures.history(one, code, TODAY).getFirst().id();

        recording.correct(one, Identifiers.next(), code, seenByBoth, entered("13", ""));

        assertThatThrownBy(() -> recording.correct(other, Identifiers.next(), code, seenByBoth, entered("14", "")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("figures.refused.correctedMeanwhile"));
    }

    @Test
    void aFileLoadedTwiceChangesNothingAndAChangedRowIsACorrection() throws IOException {
        Viewer steward = zones.person(Role.STEWARD, zone.root());
        String row = zone.root().code() + "-1," + zone.north().code() + ",企业数,Companies,%s,家,2026,actual,文件,3,over\n";

        assertThat(load(steward, row.formatted(10))).isEqualTo(new FigureImport.Outcome(1, 0, 0));
        assertThat(load(steward, row.formatted(10))).isEqualTo(new FigureImport.Outcome(0, 0, 1));
        assertThat(load(steward, row.formatted(11))).isEqualTo(new FigureImport.Outcome(0, 1, 0));
        assertThat(figures.list(steward, FigureFilter.all(), TODAY))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.value()).isEqualByComparingTo("11");
                    assertThat(figure.qualifier()).isEqualTo(Qualifier.OVER);
                    assertThat(figure.source()).isEqualTo("文件:3");
                });
    }

    @Test
    void oneBadRowKeepsTheWholeFileOutAndEveryProblemIsNamed() {
        Viewer steward = zones.person(Role.STEWARD, zone.north());
        String good = "A-1," + zone.north().code() + ",企业数,,10,家,,actual,文件,,exact\n";
        String bad = "A-1,NOBODY,企业数,,about ten,家,,guess,文件,,exact\n";
        String foreign = "A-2," + zone.south().code() + ",企业数,,10,家,,actual,文件,,exact\n";

        assertThatThrownBy(() -> load(steward, good + bad + foreign))
                .isInstanceOfSatisfying(
                        FigureFileRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactlyInAnyOrder(
                                        new Problem(3, "kind", "guess", Expected.KIND),
                                        new Problem(3, "value", "about ten", Expected.NUMBER),
                                        new Problem(3, "subject_org_code", "NOBODY", Expected.ORGANISATION),
                                        new Problem(3, "code", "A-1", Expected.UNIQUE),
                                        new Problem(
                                                4,
                                                "subject_org_code",
                                                zone.south().code(),
                                                Expected.PERMISSION)));
        assertThat(figures.count(steward, FigureFilter.all(), TODAY)).isZero();
    }

    @Test
    void whatIsNoFileWithEvenRowsIsRefusedInWords() {
        Viewer steward = zones.person(Role.STEWARD, zone.north());

        assertThatThrownBy(() -> load(steward, "A-1,\"NOBODY,企业数\n"))
                .isInstanceOfSatisfying(
                        FigureFileRefused.class,
                        refused ->
                                assertThat(refused.problems()).containsExactly(new Problem(1, "", "", Expected.FILE)));
        assertThatThrownBy(() -> load(steward, "A-1,NOBODY\n"))
                .isInstanceOfSatisfying(
                        FigureFileRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new Problem(2, "", "A-1, NOBODY", Expected.COLUMNS)));
    }

    @Test
    void contradictionsStandSideBySideUnderTheInitiativeTheyConcern() throws IOException {
        Viewer office = zones.person(Role.SUPERVISION_OFFICE, zone.root());
        TestInitiative initiative = zones.initiative(zone.north());
        Map<String, String> ledgers = Map.of("000", zone.north().code());
        String subject = "园区 " + initiative.code();
        imports.loadConflicts(
                office,
                csv("subject,metric,value_a,source_a,value_b,source_b,note\n" + subject
                        + ",总建筑面积 (m2),476500,000:45,355500,001:49,\n"),
                ledgers);
        imports.link(
                office,
                csv("figure_code,subject,metric,initiative_code\n," + subject + ",总建筑面积 (m2)," + initiative.code()
                        + "\n,,,NOT-THERE\n"));

        assertThat(figures.conflictsOf(initiative.id())).singleElement().satisfies(conflict -> {
            assertThat(conflict.valueA()).isEqualTo("476500");
            assertThat(conflict.valueB()).isEqualTo("355500");
        });
        assertThat(figures.conflicts(zones.person(Role.VIEWER, zone.south()))).isEmpty();
        assertThat(figures.conflicts(zones.person(Role.VIEWER, zone.north()))).hasSize(1);
    }

    @Test
    void anActualOfTheSameMetricAndSubjectStandsBesideItsTarget() throws IOException {
        Viewer steward = zones.person(Role.STEWARD, zone.root());
        String north = zone.north().code();
        load(
                steward,
                "%1$s-T,%1$s,企业数,,50,家,2026,target,文件,,exact\n%1$s-A,%1$s,企业数,,30,家,2026,actual,文件,,exact\n"
                        .formatted(north));

        var targets =
                figures.list(steward, new FigureFilter("", "", Optional.of(FigureKind.TARGET), "", "", ""), TODAY);

        assertThat(figures.actualsOf(steward, targets, TODAY)).containsOnlyKeys(north + "-T");
        assertThat(figures.actualsOf(steward, targets, TODAY).values())
                .extracting(Figure::code)
                .containsExactly(north + "-A");
    }

    private FigureImport.Outcome load(Viewer viewer, String rows) throws IOException {
        return imports.load(viewer, csv(HEADER + rows), Map.of());
    }

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FigureFilter search(String text) {
        return new FigureFilter(text, "", Optional.empty(), "", "", "");
    }

    private static Entered entered(String value, String organisation) {
        return new Entered(
                organisation,
                "规上工业产值",
                "",
                new BigDecimal(value),
                "CNY",
                "2026",
                FigureKind.ACTUAL,
                "规模以上工业",
                Qualifier.EXACT,
                "统计月报");
    }

    private long audited(String action, String subject) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :subject")
                .param("action", action)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }
}
