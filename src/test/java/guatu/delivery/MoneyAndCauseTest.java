package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.Initiative.Money;
import guatu.delivery.MoneyBook.Payment;
import guatu.delivery.store.RelationTable;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class MoneyAndCauseTest {

    @Autowired
    MoneyBook money;

    @Autowired
    JustifiedCauses causes;

    @Autowired
    RelationTable relations;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    TestInitiative initiative;
    Viewer steward;
    Viewer leader;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        initiative = zones.initiative(zone.north());
        steward = zones.person(Role.STEWARD, zone.north());
        leader = zones.person(Role.LEADER, zone.root());
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void moneyIsRecordedOncePerKeyAndPutRightByANewRecord() {
        UUID first = money.record(steward, initiative.code(), payment("12000000", "2026-02-09", "a"));
        assertThat(money.record(steward, initiative.code(), payment("12000000", "2026-02-09", "a")))
                .isEqualTo(first);
        refused(
                "delivery.progress.refused.keyUsed",
                () -> money.record(steward, initiative.code(), payment("1", "2026-02-09", "a")));

        UUID second = money.supersede(steward, first, payment("0", "2026-02-09", "b"));

        assertThat(money.of(steward, initiative.code()).done())
                .hasSize(2)
                .anySatisfy(old -> assertThat(old.supersededBy()).contains(second));
        refused(
                "delivery.payments.refused.supersededAlready",
                () -> money.supersede(steward, first, payment("1", "2026-02-09", "c")));
    }

    @Test
    void moneyNeedsTheRightTheDayAndAnAmount() {
        Viewer stranger = zones.person(Role.STEWARD, zone.south());

        refused(
                "delivery.refused.permission",
                () -> money.record(leader, initiative.code(), payment("1", "2026-02-09", "a")));
        assertThatThrownBy(() -> money.record(stranger, initiative.code(), payment("1", "2026-02-09", "a")))
                .isInstanceOf(NotFound.class);
        refused(
                "delivery.payments.refused.future",
                () -> money.record(steward, initiative.code(), payment("1", "2026-02-11", "a")));
        refused(
                "delivery.payments.refused.zero",
                () -> money.record(steward, initiative.code(), payment("0", "2026-02-09", "a")));
        refused("delivery.payments.refused.negative", () -> payment("-1", "2026-02-09", "a"));
    }

    @Test
    void theMonthsOfAPlanMakeItsYear() {
        List<BigDecimal> months = Collections.nCopies(12, BigDecimal.TEN);
        money.plan(steward, initiative.code(), plan("120", months));
        money.plan(steward, initiative.code(), plan("240", List.of()));

        assertThat(money.of(steward, initiative.code()).plans())
                .singleElement()
                .satisfies(plan -> assertThat(plan.money().amount()).isEqualByComparingTo("240"))
                .satisfies(plan -> assertThat(plan.months()).isEmpty());
        refused("delivery.payments.refused.sum", () -> money.plan(steward, initiative.code(), plan("121", months)));
        refused(
                "delivery.payments.refused.months",
                () -> money.plan(steward, initiative.code(), plan("20", months.subList(0, 2))));
        refused("delivery.refused.permission", () -> money.plan(leader, initiative.code(), plan("120", months)));
    }

    @Test
    void moneyOfAPastDayIsHeldAgainstThePlanOfThen() {
        money.plan(steward, initiative.code(), plan("120", List.of()));
        clock.moveTo(TestClock.TODAY.plusDays(30));
        money.plan(steward, initiative.code(), plan("240", List.of()));
        money.plan(steward, initiative.code(), plan("240", List.of()));
        LocalDate today = TestClock.TODAY.plusDays(30);

        assertThat(planned(AsOf.today(today))).containsExactly("240");
        assertThat(planned(AsOf.day(today.minusDays(1), today))).containsExactly("120");
        assertThat(planned(AsOf.day(TestClock.TODAY.minusDays(1), today))).isEmpty();
    }

    private List<String> planned(AsOf asOf) {
        return relations.money(initiative.id(), asOf).stream()
                .flatMap(year -> year.planned().stream())
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @Test
    void aCauseHoldsUntilItsDayOrUntilItIsEnded() {
        UUID id = Identifiers.next();
        causes.approve(leader, initiative.code(), id, "汛期停工", LocalDate.parse("2026-03-10"));
        causes.approve(leader, initiative.code(), id, "汛期停工", LocalDate.parse("2026-03-10"));

        assertThat(causes.of(steward, initiative.code()).causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.holdsOn(TestClock.TODAY)).isTrue());
        refused(
                "delivery.cause.refused.holds",
                () -> causes.approve(
                        leader, initiative.code(), Identifiers.next(), "再延", LocalDate.parse("2026-03-20")));
        refused("delivery.refused.permission", () -> causes.end(steward, id));

        causes.end(leader, id);

        assertThat(causes.of(steward, initiative.code()).causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.holdsOn(TestClock.TODAY)).isFalse());
    }

    @Test
    void aCauseNeedsItsReasonItsRightAndADayWithinNinety() {
        Viewer stranger = zones.person(Role.LEADER, zone.south());
        LocalDate last = TestClock.TODAY.plusDays(90);

        refused("delivery.cause.refused.reason", () -> approve(leader, " ", last));
        refused("delivery.cause.refused.until", () -> approve(leader, "汛期停工", last.plusDays(1)));
        refused("delivery.cause.refused.until", () -> approve(leader, "汛期停工", TestClock.TODAY.minusDays(1)));
        refused("delivery.refused.permission", () -> approve(steward, "汛期停工", last));
        assertThatThrownBy(() -> approve(stranger, "汛期停工", last)).isInstanceOf(NotFound.class);
        approve(leader, "汛期停工", last);
    }

    private void approve(Viewer viewer, String reason, LocalDate until) {
        causes.approve(viewer, initiative.code(), Identifiers.next(), reason, until);
    }

    private static Payment payment(String amount, String day, String key) {
        return new Payment(new Money(new BigDecimal(amount), "CNY"), LocalDate.parse(day), "月报", key);
    }

    private static MoneyPlan plan(String amount, List<BigDecimal> months) {
        return new MoneyPlan(2026, new Money(new BigDecimal(amount), "CNY"), months, "");
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
