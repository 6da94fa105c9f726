package guatu.delivery.reading;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.StatedDate;
import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.Initiative.ScheduleBasis;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.planning.Changing;
import guatu.delivery.planning.InitiativeFields;
import guatu.delivery.planning.PlanChanging;
import guatu.delivery.planning.PlannedActivity;
import guatu.delivery.planning.Rescheduling;
import guatu.delivery.reading.Link.LagUnit;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.scheduling.Ground;
import guatu.scheduling.LinkType;
import guatu.shell.AsOf;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A naive model keeps a whole copy after every change; a past day must show the last copy made by its end. */
@SpringBootTest
@Import(TestZones.class)
class PlanInForceTest {

    private static final int CHANGES = 25;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    Changing changing;

    @Autowired
    PlanChanging plans;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    Dossiers dossiers;

    Viewer steward;
    TestInitiative initiative;
    UUID other;

    private record Copy(Instant at, Shown shown) {}

    /** What a page shows of the plan; order and status come from elsewhere. */
    private record Shown(Initiative initiative, List<Activity> activities, List<Link> links, Relations relations) {

        static Shown of(Dossier dossier) {
            return new Shown(dossier.initiative(), dossier.activities(), dossier.links(), dossier.relations());
        }
    }

    @BeforeEach
    void found() {
        clock.reset();
        TestZone zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.root());
        initiative = zones.initiative(zone.north());
        other = zone.south().id();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyPastDayShowsThePlanThatWasInForceThen(long seed) {
        Random random = new Random(seed);
        List<Copy> copies = new ArrayList<>(List.of(new Copy(clock.instant(), shown(AsOf.today(today())))));
        for (int change = 0; change < CHANGES; change++) {
            clock.moveBy(Duration.ofHours(random.nextInt(1, 60)));
            change(random);
            copies.add(new Copy(clock.instant(), shown(AsOf.today(today()))));
        }
        LocalDate last = today();
        clock.moveBy(Duration.ofDays(2));

        for (LocalDate day = TestClock.TODAY.minusDays(3); !day.isAfter(last); day = day.plusDays(1)) {
            Shown expected = inForce(copies, day);
            same(day, shown(AsOf.day(day, today())), expected);
            same(day, shown(AsOf.known(day, day, clock.getZone())), expected);
        }
    }

    private Shown inForce(List<Copy> copies, LocalDate day) {
        Instant dayOver = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return copies.stream()
                .filter(copy -> copy.at().isBefore(dayOver))
                .reduce((earlier, later) -> later)
                .orElse(copies.getFirst())
                .shown();
    }

    private static void same(LocalDate day, Shown found, Shown expected) {
        assertThat(found)
                .as("%s", day)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .ignoringCollectionOrder()
                .ignoringFields("initiative.version")
                .ignoringFieldsMatchingRegexes("activities.*\\.position")
                .isEqualTo(expected);
    }

    private void change(Random random) {
        Dossier now = dossiers.of(steward, initiative.code(), AsOf.today(today()));
        String code = initiative.code();
        int version = now.initiative().version();
        List<Activity> activities = now.activities();
        switch (random.nextInt(9)) {
            case 0 -> changing.revise(steward, code, version, fields(random));
            case 1 ->
                changing.promise(steward, code, version, StatedDate.day(today().plusDays(random.nextInt(900))), "重新商定");
            case 2 -> plans.add(steward, code, version, activity(random));
            case 3 ->
                plans.change(steward, code, version, any(activities, random).id(), activity(random));
            case 4 ->
                rescheduling.apply(
                        steward,
                        code,
                        version,
                        random.nextBoolean() ? Rescheduling.Direction.FORWARD : Rescheduling.Direction.BACKWARD,
                        today().plusDays(random.nextInt(400)));
            case 5 -> link(now, random);
            case 6 -> {
                if (!now.links().isEmpty()) {
                    Link link = now.links().get(random.nextInt(now.links().size()));
                    plans.unlink(steward, code, version, link.predecessorId(), link.successorId(), link.type());
                }
            }
            case 7 -> {
                if (activities.size() > 2) {
                    plans.remove(steward, code, version, any(activities, random).id());
                }
            }
            default -> {
                if (now.initiative().closedOn().isPresent()) {
                    changing.reopen(steward, code, version, "继续推进");
                } else {
                    changing.close(steward, code, version, today(), "并入二期");
                }
            }
        }
    }

    private void link(Dossier now, Random random) {
        Link link = new Link(
                any(now.activities(), random).id(),
                any(now.activities(), random).id(),
                LinkType.values()[random.nextInt(4)],
                random.nextInt(-3, 9),
                LagUnit.values()[random.nextInt(2)],
                Ground.values()[random.nextInt(3)],
                random.nextBoolean() ? "建筑法第七条" : "");
        if (!link.predecessorId().equals(link.successorId())) {
            try {
                plans.link(steward, initiative.code(), now.initiative().version(), link);
            } catch (Refused circle) {
                assertThat(circle.getMessage()).isNotBlank();
            }
        }
    }

    private static Activity any(List<Activity> activities, Random random) {
        return activities.get(random.nextInt(activities.size()));
    }

    private PlannedActivity activity(Random random) {
        LocalDate finish = today().plusDays(random.nextInt(300));
        return new PlannedActivity(
                "工作 " + random.nextInt(100),
                Activity.Type.ACTIVITY,
                random.nextBoolean(),
                random.nextBoolean() ? "在建" : "",
                BigDecimal.valueOf(random.nextInt(1, 5)),
                random.nextInt(1, 40),
                random.nextBoolean() ? Optional.of(other) : Optional.empty(),
                random.nextBoolean() ? Optional.of(finish.minusDays(random.nextInt(20))) : Optional.empty(),
                StatedDate.day(finish),
                "",
                SchedulingTerms.ofCategory(random.nextBoolean() ? "桩基" : ""));
    }

    private InitiativeFields fields(Random random) {
        return new InitiativeFields(
                "厂房 " + random.nextInt(5),
                random.nextBoolean() ? "在建" : "前期",
                random.nextBoolean() ? Optional.of(steward.id()) : Optional.empty(),
                "建成投产",
                random.nextBoolean() ? "通过验收" : "",
                random.nextBoolean() ? Optional.of(other) : Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                random.nextBoolean() ? Optional.of(today().plusDays(random.nextInt(90))) : Optional.empty(),
                ScheduleBasis.values()[random.nextInt(2)],
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                random.nextBoolean()
                        ? Optional.of(new Initiative.Money(BigDecimal.valueOf(random.nextInt(9)), "CNY"))
                        : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                random.nextBoolean() ? List.of(other) : List.of(),
                List.of());
    }

    private Shown shown(AsOf asOf) {
        return Shown.of(dossiers.of(steward, initiative.code(), asOf));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
