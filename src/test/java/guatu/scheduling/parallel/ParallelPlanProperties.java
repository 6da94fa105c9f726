package guatu.scheduling.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Activity;
import guatu.scheduling.Ground;
import guatu.scheduling.Link;
import guatu.scheduling.LinkType;
import guatu.scheduling.Network;
import guatu.scheduling.Schedule;
import guatu.scheduling.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ParallelPlanProperties {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();
    private static final LocalDate START = LocalDate.of(2026, 1, 26);
    private static final int SIZE = 9;

    @Property
    void whatFirmLinksPutInOrderStaysInOrder(@ForAll("plans") Network serial) {
        List<Link> firm = serial.links().stream()
                .filter(link -> link.ground() != Ground.CUSTOMARY)
                .toList();
        EventOrder before = new EventOrder(firm);
        EventOrder after = new EventOrder(ParallelPlan.of(serial).network().links());

        for (Activity activity : serial.activities()) {
            for (boolean finish : List.of(true, false)) {
                EventOrder.Event event = new EventOrder.Event(activity.key(), finish);
                assertThat(after.allAfter(event)).containsAll(before.allAfter(event));
            }
        }
    }

    @Property
    void nothingIsPutInThatTheSerialPlanDidNotHold(@ForAll("plans") Network serial) {
        EventOrder order = new EventOrder(serial.links());

        assertThat(ParallelPlan.of(serial).carried()).allMatch(carried -> order.implies(carried.link()));
    }

    @Property
    void everyRequiredOrderHolds(@ForAll("plans") Network serial) {
        List<Link> required = new ArrayList<>();
        for (int at = 0; at + 1 < SIZE; at++) {
            required.add(new Link("a" + at, "a" + (at + 1)).on(Ground.LEGAL, "建筑法第八条"));
        }

        EventOrder order =
                new EventOrder(ParallelPlan.of(serial, required).network().links());

        assertThat(required).allMatch(order::implies);
    }

    @Property
    void theParallelPlanNeverTakesLonger(@ForAll("plans") Network serial) {
        SerialToParallel both =
                SerialToParallel.of(serial, List.of(), plan -> Schedule.forward(plan, CALENDAR, START), CALENDAR);

        assertThat(both.workingDaysSaved()).isNotNegative();
    }

    @Property
    void aPlanWithoutHabitsStaysAsItIs(@ForAll("plans") Network serial) {
        Network firm = ParallelPlan.of(serial).network();

        ParallelPlan again = ParallelPlan.of(firm);

        assertThat(again.dropped()).isEmpty();
        assertThat(again.network().links()).isEqualTo(firm.links());
    }

    @Provide
    Arbitrary<Network> plans() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, SIZE - 1);
        Arbitrary<Link> link = Combinators.combine(
                        place,
                        place,
                        Arbitraries.of(LinkType.class),
                        Arbitraries.integers().between(-1, 3),
                        Arbitraries.of(Ground.class))
                .as((one, other, type, lag, ground) -> new Link(
                        "a" + Math.min(one, other),
                        "a" + Math.max(one, other),
                        type,
                        Span.workingDays(lag),
                        ground,
                        ""))
                .filter(made -> !made.predecessor().equals(made.successor()));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9).list().ofSize(SIZE),
                        link.list().ofMaxSize(14))
                .as((lengths, links) -> Network.of(
                        IntStream.range(0, SIZE)
                                .mapToObj(at -> new Activity("a" + at, lengths.get(at)))
                                .toList(),
                        links));
    }
}
