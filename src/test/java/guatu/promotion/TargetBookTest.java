package guatu.promotion;

import static guatu.promotion.AskedFor.BASIS;
import static guatu.promotion.AskedFor.key;
import static guatu.promotion.AskedFor.terms;
import static guatu.promotion.Promoted.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.targets.Target;
import guatu.promotion.targets.TargetBook;
import guatu.promotion.targets.TargetChange;
import guatu.promotion.targets.TargetMeasure;
import guatu.promotion.targets.TargetSetting;
import guatu.promotion.targets.TargetTerms;
import guatu.promotion.targets.Targets;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Targets of a year are set by those who supervise, and keep what was asked for before. */
@SpringBootTest
@Import(TestZones.class)
class TargetBookTest {

    private static final AsOf TODAY = AsOf.today(TestClock.TODAY);

    @Autowired
    TargetBook book;

    @Autowired
    Targets targets;

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer leader;
    Viewer officer;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        leader = zones.person(Role.LEADER, zone.root());
        officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
    }

    @Test
    void whatWasAskedForBeforeStaysOnRecordAndAPastDayShowsWhatHeldThen() {
        String code = set(TargetMeasure.SIGNED, "", "20");
        clock.moveTo(LocalDate.parse("2026-03-10"));
        book.adjust(leader, code, new BigDecimal("15"), new TargetChange(1, "二季度调度会", "土地指标核减", key()));

        Target now = find(code, AsOf.today(LocalDate.parse("2026-03-10")));
        Target then = find(code, AsOf.day(LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-10")));

        assertThat(now.value()).isEqualByComparingTo("15");
        assertThat(now.first()).isEqualByComparingTo("20");
        assertThat(now.adjusted()).isTrue();
        assertThat(then.value()).isEqualByComparingTo("20");
        assertThat(targets.find(leader, code, AsOf.today(LocalDate.parse("2026-03-10")))
                        .settings())
                .extracting(TargetSetting::reason)
                .containsExactly("土地指标核减", "");
    }

    @Test
    void aUnitSeesItsTargetAndCannotSetOrChangeIt() {
        String code = set(TargetMeasure.SIGNED, "", "20");

        assertThat(find(officer, code).value()).isEqualByComparingTo("20");
        assertThat(book.mayChange(officer, find(officer, code), TestClock.TODAY))
                .isFalse();
        refused(
                "promotion.target.refused.permission",
                () -> book.adjust(officer, code, BigDecimal.ONE, new TargetChange(1, BASIS, "完不成", key())));
        refused(
                "promotion.target.refused.organisation",
                () -> book.set(officer, zone.north().code(), terms(TargetMeasure.LANDED, "", "1"), key()));
        assertThatThrownBy(() -> find(zones.person(Role.LEADER, zone.south()), code))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSameIsSetOnceAndAFormThatIsSentTwiceSetsOnce() {
        String key = key();
        String code = book.set(leader, zone.north().code(), terms(TargetMeasure.SIGNED, "", "20"), key);

        assertThat(book.set(leader, zone.north().code(), terms(TargetMeasure.SIGNED, "", "20"), key))
                .isEqualTo(code);
        refused("promotion.target.refused.exists", () -> set(TargetMeasure.SIGNED, "", "25"));
        assertThat(set(TargetMeasure.SIGNED, "major", "3")).isNotEqualTo(code);
    }

    @Test
    void ofManyWhoAdjustAtOnceOneDoesAndTheOthersAreTold() throws Exception {
        String code = set(TargetMeasure.SIGNED, "", "20");
        int people = 12;
        List<Callable<Boolean>> changes = IntStream.range(0, people)
                .mapToObj(number -> (Callable<Boolean>) () -> {
                    try {
                        book.adjust(leader, code, new BigDecimal(30 + number), new TargetChange(1, BASIS, "调度", key()));
                        return true;
                    } catch (Refused refused) {
                        assertThat(refused.messageKey()).isEqualTo("promotion.target.refused.changed");
                        return false;
                    }
                })
                .toList();

        int done = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(people)) {
            for (Future<Boolean> change : executor.invokeAll(changes)) {
                done += change.get() ? 1 : 0;
            }
        }

        assertThat(done).isEqualTo(1);
        assertThat(targets.find(leader, code, TODAY).settings()).hasSize(2);
    }

    @Test
    void aWithdrawnTargetAsksForNothingUntilItIsSetAgain() {
        String code = set(TargetMeasure.SIGNED, "", "1");
        signedOn("2026-01-15");
        assertThat(find(code, TODAY).met()).isTrue();

        book.withdraw(leader, code, new TargetChange(1, BASIS, "并入区级目标", key()));
        assertThat(find(code, TODAY).met()).isFalse();
        assertThat(find(code, TODAY).setting().withdrawn()).isTrue();

        book.adjust(leader, code, BigDecimal.ONE, new TargetChange(2, BASIS, "恢复", key()));
        assertThat(find(code, TODAY).met()).isTrue();
    }

    @Test
    void theTargetOfAYearThatIsOverStaysAsItIs() {
        String code = set(TargetMeasure.SIGNED, "", "20");
        clock.moveTo(LocalDate.parse("2027-01-04"));

        refused(
                "promotion.target.refused.over",
                () -> book.adjust(leader, code, BigDecimal.ONE, new TargetChange(1, BASIS, "改低就完成了", key())));
    }

    @Test
    void aYearThatHasNotBegunHasTargetsAndNoFacts() {
        TargetTerms next =
                new TargetTerms(2027, "", TargetMeasure.SIGNED, "", Optional.empty(), "个", BigDecimal.TEN, BASIS);
        String code = book.set(leader, zone.north().code(), next, key());

        assertThat(code).startsWith("MB2027-");
        assertThat(targets.of(officer, 2027, "", TODAY).targets())
                .extracting(Target::code)
                .containsExactly(code);
        assertThat(find(code, TODAY).fact()).isEmpty();
        assertThat(targets.of(officer, 2026, "", TODAY).targets()).isEmpty();
    }

    @Test
    void aListGoesOnAfterTheTargetThatWasLast() {
        set(TargetMeasure.SIGNED, "", "20");
        String second = set(TargetMeasure.LANDED, "", "10");
        String third = book.set(leader, zone.south().code(), terms(TargetMeasure.SIGNED, "", "5"), key());

        assertThat(targets.of(leader, 2026, second, TODAY).targets())
                .extracting(Target::code)
                .containsExactly(third);
    }

    private String set(TargetMeasure measure, String sizeClass, String value) {
        return book.set(leader, zone.north().code(), terms(measure, sizeClass, value), key());
    }

    private Target find(String code, AsOf asOf) {
        return targets.find(leader, code, asOf).target();
    }

    private Target find(Viewer viewer, String code) {
        return targets.find(viewer, code, TODAY).target();
    }

    /** A deal of the northern unit that was signed on a day. */
    private void signedOn(String day) {
        new Promoted(recording, leads).lead(officer, zone.north(), Openness.UNIT, Stage.SIGNED, LocalDate.parse(day));
    }
}
