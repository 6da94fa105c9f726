package guatu.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Refused;
import guatu.supervision.ladder.Rung;
import guatu.supervision.whistle.Blowing;
import guatu.supervision.whistle.Climbing;
import guatu.supervision.whistle.Dispatching;
import guatu.supervision.whistle.Standing;
import guatu.supervision.whistle.Step;
import guatu.supervision.whistle.Whistle;
import guatu.supervision.whistle.WhistleDossiers;
import guatu.supervision.whistle.Whistles;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is first leads (首接负责), also when twenty units press at the same moment. */
@SpringBootTest
@Import(TestZones.class)
class WhistleRaceTest {

    private static final int UNITS = 20;

    @Autowired
    Blowing blowing;

    @Autowired
    Whistles whistles;

    @Autowired
    WhistleDossiers dossiers;

    @Autowired
    Dispatching dispatching;

    @Autowired
    Climbing climbing;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestZone zone;
    Viewer north;
    List<Organisation> units;
    Whistle whistle;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        north = zones.person(Role.STEWARD, zone.north());
        units = new ArrayList<>();
        for (int number = 0; number < UNITS; number++) {
            units.add(zones.organisation(zone.root().code() + "-U" + number, "单位" + number, zone.root()));
        }
        whistle = new Blown(blowing, whistles, clock)
                .on(zones.initiative(zone.north()), north, zone.north(), units.toArray(Organisation[]::new));
    }

    @Test
    void ofTwentyUnitsThatTakeItAtOnceOneLeadsAndTheOthersAreToldWhich() throws Exception {
        List<Callable<Object>> takers = new ArrayList<>();
        for (Organisation unit : units) {
            Viewer officer = zones.person(Role.UNIT_OFFICER, unit);
            takers.add(() -> {
                try {
                    dispatching.take(officer, whistle.code(), unit.code());
                    return unit.name();
                } catch (Refused refusal) {
                    return refusal;
                }
            });
        }

        List<Object> outcomes = atOnce(takers);

        String lead = standing().lead().orElseThrow().name();
        assertThat(outcomes).filteredOn(String.class::isInstance).containsExactly(lead);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .hasSize(UNITS - 1)
                .allSatisfy(told -> {
                    assertThat(((Refused) told).messageKey()).isEqualTo("whistle.refused.takenBy");
                    assertThat(((Refused) told).arguments()).containsExactly(lead);
                });
        assertThat(kinds()).containsExactly(Step.Kind.BLOWN, Step.Kind.TAKEN);
    }

    /** The proof that the test above tests something: without the version, looking before taking lets two through. */
    @Test
    void withoutTheGuardTwoOfThemWouldLead() throws Exception {
        CyclicBarrier looked = new CyclicBarrier(2);
        List<Callable<Object>> takers = units.subList(0, 2).stream()
                .<Callable<Object>>map(unit -> () -> transaction.execute(status -> {
                    boolean free = jdbc.sql("select lead_organisation_id is null from whistle where id = :id")
                            .param("id", whistle.id())
                            .query(Boolean.class)
                            .single();
                    await(looked);
                    return free
                            && jdbc.sql(
                                                    "update whistle set state = 'taken', lead_organisation_id = :unit where id = :id")
                                            .param("unit", unit.id())
                                            .param("id", whistle.id())
                                            .update()
                                    == 1;
                }))
                .toList();

        assertThat(atOnce(takers)).containsExactly(true, true);
    }

    @Test
    void severalNodesTakeItUpOneRungTogether() throws Exception {
        clock.moveTo(LocalDate.of(2026, 2, 12));

        atOnce(List.of(this::climb, this::climb, this::climb, this::climb));

        assertThat(standing().rung()).isEqualTo(Rung.SUPERVISION_OFFICE);
        assertThat(kinds()).containsExactly(Step.Kind.BLOWN, Step.Kind.CLIMBED);
    }

    private Object climb() {
        climbing.climbDue();
        return "";
    }

    private Standing standing() {
        return whistles.find(north, whistle.code(), AsOf.today(LocalDate.now(clock)))
                .standing();
    }

    private List<Step.Kind> kinds() {
        return dossiers.of(north, whistle.code(), AsOf.today(LocalDate.now(clock))).steps().stream()
                .map(Step::kind)
                .toList();
    }

    private static List<Object> atOnce(List<Callable<Object>> deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.size())) {
            List<Future<Object>> running = deeds.stream()
                    .map(deed -> threads.submit(() -> {
                        start.await();
                        return deed.call();
                    }))
                    .toList();
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> one : running) {
                outcomes.add(one.get(1, TimeUnit.MINUTES));
            }
            return outcomes;
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
