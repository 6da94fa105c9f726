package guatu.delivery.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.calendar.StatedDate;
import guatu.delivery.Activity;
import guatu.delivery.Initiatives;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.SchedulingTerms.Crash;
import guatu.delivery.SchedulingTerms.DateConstraint;
import guatu.delivery.SchedulingTerms.Estimate;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.reading.Dossier;
import guatu.delivery.reading.Dossiers;
import guatu.delivery.reading.Link;
import guatu.delivery.reading.Link.LagUnit;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.scheduling.Ground;
import guatu.scheduling.LinkType;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Activities of a plan and the links between them, as people change them. */
@SpringBootTest
@Import(TestZones.class)
class PlanChangingTest {

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    PlanChanging plans;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Dossiers dossiers;

    TestZone zone;
    Viewer steward;
    TestInitiative initiative;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.north());
        initiative = zones.initiative(zone.north());
    }

    @Test
    void aCircleOfLinksIsRefusedAndNamed() {
        Link back = Link.finishToStart(initiative.acceptance(), initiative.filing());

        assertThatThrownBy(() -> plans.link(steward, initiative.code(), 1, back))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("备案")
                .hasMessageContaining("施工")
                .hasMessageContaining("验收");
        assertThat(initiatives.find(steward, initiative.code()).version()).isEqualTo(1);
    }

    @Test
    void activitiesAreAddedMovedAndRemovedWithTheirLinks() {
        UUID added = plans.add(steward, initiative.code(), 1, activity("图审"));
        plans.move(steward, initiative.code(), 2, added, 2);
        plans.remove(steward, initiative.code(), 3, initiative.construction());

        Dossier dossier = dossier();
        assertThat(dossier.activities()).extracting(Activity::name).containsExactly("备案", "图审", "验收");
        assertThat(dossier.links()).isEmpty();
    }

    @Test
    void whatTheEngineIsToldOfAnActivityIsKeptAndAudited() {
        SchedulingTerms terms = new SchedulingTerms(
                WorkPattern.EVERYDAY,
                Optional.of(new DateConstraint(DateConstraint.Kind.AS_LATE_AS_POSSIBLE, Optional.empty())),
                Optional.of(LocalDate.of(2026, 9, 1)),
                Optional.of(new Estimate(5, 8, 20)),
                Optional.of(new Crash(6, new BigDecimal("1200"))),
                "图审");
        UUID added = plans.add(steward, initiative.code(), 1, activity("图审"));
        plans.change(steward, initiative.code(), 2, added, activity("图审", terms));

        Dossier dossier = dossier();
        assertThat(dossier.activitiesById().get(added).terms()).isEqualTo(terms);
        assertThat(dossier.changes().getFirst().detail())
                .contains("\"estimate\":\"– → 5 / 8 / 20\"")
                .contains("\"crash\":\"– → 6 / 1200\"")
                .contains("\"constraint\":\"– → as_late_as_possible\"");
        assertThatThrownBy(() -> activity(
                        "图审",
                        new SchedulingTerms(
                                WorkPattern.OFFICE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new Crash(11, BigDecimal.ONE)),
                                "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void twoActivitiesMayBeLinkedOnceByEachTypeAndUnlinkedOneByOne() {
        Link starts = new Link(
                initiative.filing(),
                initiative.construction(),
                LinkType.START_TO_START,
                2,
                LagUnit.CALENDAR,
                Ground.LEGAL,
                "建筑法第七条");
        plans.link(steward, initiative.code(), 1, starts);
        assertThat(dossier().links())
                .contains(starts, Link.finishToStart(initiative.filing(), initiative.construction()));
        assertThat(dossier().changes().getFirst().detail())
                .contains("start_to_start")
                .contains("2 calendar")
                .contains("建筑法第七条");

        plans.unlink(
                steward,
                initiative.code(),
                2,
                initiative.filing(),
                initiative.construction(),
                LinkType.FINISH_TO_START);

        assertThat(dossier().links())
                .filteredOn(link -> link.predecessorId().equals(initiative.filing()))
                .containsExactly(starts);
    }

    @Test
    void anotherInitiativesActivityIsNotFound() {
        TestInitiative other = zones.initiative(zone.north());

        assertThatThrownBy(() -> plans.remove(steward, initiative.code(), 1, other.filing()))
                .isInstanceOf(NotFound.class);
    }

    private Dossier dossier() {
        return dossiers.of(steward, initiative.code(), AsOf.today(TestClock.TODAY));
    }

    private static PlannedActivity activity(String name) {
        return activity(name, SchedulingTerms.USUAL);
    }

    private static PlannedActivity activity(String name, SchedulingTerms terms) {
        return new PlannedActivity(
                name,
                Activity.Type.ACTIVITY,
                false,
                "",
                BigDecimal.ONE,
                10,
                Optional.empty(),
                Optional.empty(),
                StatedDate.undated(),
                "",
                terms);
    }
}
