package guatu.supervision.order;

import static guatu.supervision.order.Ordering.DUE;
import static guatu.supervision.order.Ordering.key;
import static guatu.supervision.order.Ordering.proof;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.CountedRecord;
import guatu.delivery.appraisal.Span;
import guatu.supervision.league.ShareMeasures;
import guatu.supervision.league.UnitInput.Found;
import guatu.testing.TestClock;
import guatu.testing.TestZones;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What league tables count of orders goes by the date that was required first. */
@SpringBootTest
@Import(TestZones.class)
class OrderMeasuresTest {

    private static final LocalDate LATER = DUE.plusDays(20);

    @Autowired
    ShareMeasures orderShares;

    @Autowired
    OrderIssuing issuing;

    @Autowired
    Designations designations;

    @Autowired
    OrderAnswers answers;

    @Autowired
    OrderDecisions decisions;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    Ordering ordering;
    String extended;

    @BeforeEach
    void threeOrders() {
        clock.reset();
        ordering = Ordering.found(zones, designations, issuing);
        String inTime = ordering.given();
        extended = ordering.given();
        String withdrawn = ordering.given();
        answers.reportFinish(ordering.north(), inTime, TestClock.TODAY, "已办结", proof(), key());
        answers.askExtension(ordering.north(), extended, LATER, "等验收", key());
        decisions.decideExtension(ordering.office(), extended, Optional.of(LATER), "同意", key());
        decisions.withdraw(ordering.office(), withdrawn, "另行安排", key());
    }

    @Test
    void anExtensionDoesNotMoveTheDateThatCounts() {
        clock.moveTo(LATER);
        answers.reportFinish(ordering.north(), extended, DUE.plusDays(5), "已办结", proof(), key());
        clock.moveBy(Duration.ofMinutes(1));

        assertThat(counted("orders_overdue", LATER)).isEqualTo("1/2");
        assertThat(counted("orders_extended", LATER)).isEqualTo("1/2");
        assertThat(orderShares
                        .records(ordering.office(), "orders_overdue", units(), unit(), span(LATER))
                        .shown())
                .extracting(CountedRecord::initiativeCode, one -> one.part().intValue())
                .contains(org.assertj.core.groups.Tuple.tuple(extended, 1));
    }

    @Test
    void whatWasReportedLaterIsNotInAPeriodThatWasClosedBefore() {
        Span closed = new Span(
                LocalDate.of(2026, 3, 1),
                DUE,
                DUE.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                0);
        clock.moveTo(DUE.plusDays(3));
        answers.reportFinish(ordering.north(), extended, DUE.minusDays(1), "其实早已办结", proof(), key());
        clock.moveBy(Duration.ofMinutes(1));

        assertThat(whole(orderShares.count("orders_overdue", units(), closed))).isEqualTo("1/2");
        assertThat(counted("orders_overdue", DUE.plusDays(3))).isEqualTo("0/2");
    }

    private String counted(String code, LocalDate to) {
        return whole(orderShares.count(code, units(), span(to)));
    }

    private String whole(Map<UUID, List<Found>> counted) {
        return counted.get(unit()).getFirst().counted();
    }

    private UUID unit() {
        return ordering.zone().north().id();
    }

    private ComparedUnits units() {
        return new ComparedUnits(Map.of(unit(), unit()));
    }

    private Span span(LocalDate to) {
        return new Span(LocalDate.of(2026, 3, 1), to, clock.instant(), 0);
    }
}
