package guatu.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.CountedRecord;
import guatu.delivery.appraisal.Span;
import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.supervision.league.LedgerMeasure;
import guatu.supervision.league.UnitInput.Found;
import guatu.supervision.whistle.Blowing;
import guatu.supervision.whistle.Dispatching;
import guatu.supervision.whistle.Solving;
import guatu.supervision.whistle.Whistle;
import guatu.supervision.whistle.Whistles;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What league tables count of whistles: who came in time, and what was solved for good. */
@SpringBootTest
@Import(TestZones.class)
class WhistleMeasuresTest {

    private static final LocalDate END = LocalDate.of(2026, 2, 28);

    @Autowired
    List<LedgerMeasure> measures;

    @Autowired
    Blowing blowing;

    @Autowired
    Whistles whistles;

    @Autowired
    Dispatching dispatching;

    @Autowired
    Solving solving;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer north;
    Viewer south;
    TestInitiative initiative;
    Blown blown;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        north = zones.person(Role.STEWARD, zone.north());
        south = zones.person(Role.UNIT_OFFICER, zone.south());
        initiative = zones.initiative(zone.north());
        blown = new Blown(blowing, whistles, clock);
    }

    @Test
    void whoTakesAWhistleWithinTheLimitHasAnsweredIt() {
        Whistle whistle = blown.on(initiative, north, zone.north(), zone.south());
        dispatching.take(south, whistle.code(), zone.south().code());

        assertThat(counted("whistles_answered")).containsEntry(zone.south(), "1/1");
    }

    @Test
    void takenAfterTheLimitOrByNobodyItSpeaksAgainstEachThatWasAsked() {
        Whistle late = blown.on(initiative, north, zone.north(), zone.south());
        blown.on(initiative, north, zone.north(), zone.south());
        assertThat(counted("whistles_answered", TestClock.TODAY)).isEmpty();
        clock.moveTo(LocalDate.of(2026, 2, 13));
        dispatching.take(south, late.code(), zone.south().code());

        assertThat(counted("whistles_answered")).containsEntry(zone.south(), "0/2");
        assertThat(measure("whistles_answered")
                        .records(
                                north,
                                "whistles_answered",
                                units(),
                                zone.south().id(),
                                span(END))
                        .all())
                .isEqualTo(2);
        assertThat(measure("whistles_answered")
                        .records(
                                zones.person(Role.LEADER, zone.root()),
                                "whistles_answered",
                                units(),
                                zone.south().id(),
                                span(END))
                        .shown())
                .extracting(CountedRecord::initiativeName, one -> one.happened().isPresent())
                .containsExactlyInAnyOrder(
                        tuple(late.subject().name(), true), tuple(late.subject().name(), false));
    }

    @Test
    void whatTheWhistlerFindsUnsolvedWasReopened() {
        Whistle whistle = blown.on(initiative, north, zone.north(), zone.south());
        dispatching.take(south, whistle.code(), zone.south().code());
        solving.report(south, whistle.code(), "已签约");
        assertThat(counted("whistles_reopened")).containsEntry(zone.south(), "0/1");
        solving.reopen(north, whistle.code(), "还有一户");
        solving.report(south, whistle.code(), "都签了");

        assertThat(counted("whistles_reopened")).containsEntry(zone.south(), "1/2");
    }

    private Map<Organisation, String> counted(String code) {
        return counted(code, END);
    }

    private Map<Organisation, String> counted(String code, LocalDate to) {
        Map<Organisation, String> counted = new HashMap<>();
        measure(code)
                .count(code, units(), span(to))
                .forEach((unit, found) -> counted.put(
                        List.of(zone.north(), zone.south()).stream()
                                .filter(one -> one.id().equals(unit))
                                .findFirst()
                                .orElseThrow(),
                        found.stream().map(Found::counted).findFirst().orElseThrow()));
        return counted;
    }

    private LedgerMeasure measure(String code) {
        return measures.stream()
                .filter(one -> one.codes().contains(code))
                .findFirst()
                .orElseThrow();
    }

    private ComparedUnits units() {
        return new ComparedUnits(Map.of(
                zone.north().id(),
                zone.north().id(),
                zone.south().id(),
                zone.south().id()));
    }

    private Span span(LocalDate to) {
        return new Span(LocalDate.of(2026, 2, 1), to, clock.instant().plusSeconds(1), 0);
    }
}
