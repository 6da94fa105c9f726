package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.InitiativeList.InitiativePage;
import guatu.delivery.store.LightTable;
import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Every filter, alone and with others, finds what a walk over all initiatives finds. */
@SpringBootTest
@Import(TestZones.class)
class InitiativeListTest {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final AsOf NOW = AsOf.today(TODAY);

    /** Lights stand as stated. */
    @MockitoBean
    LightsOfTheDay turnOver;

    @Autowired
    InitiativeList list;

    @Autowired
    LightTable lights;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Organisation office;
    Viewer viewer;
    List<Draft> drafts;

    /** What may be asked, and whom it lets through. */
    private record Filter(UnaryOperator<Asked> ask, Predicate<Draft> lets) {}

    @BeforeEach
    void found() {
        zone = zones.found();
        office = zones.organisation(zone.north().code() + "-O", "北片办公室", zone.north());
        viewer = zones.person(Role.VIEWER, zone.root());
        ReferenceLists.fill(jdbc);
        drafts = new ArrayList<>();
    }

    private void draw(Random random, int count) {
        List<Organisation> units = List.of(zone.root(), zone.north(), office, zone.south());
        for (int number = 0; number < count; number++) {
            Draft draft = Draft.named(one(random, units), one(random, List.of("智能传感园", "标准厂房", "营商环境")) + number);
            draft.kind = one(random, List.of(Kind.values()));
            draft.stage = one(random, List.of("", "在建", "签约"));
            draft.promisedOn = random.nextBoolean() ? TODAY.plusDays(random.nextInt(90)) : null;
            draft.industry = random.nextBoolean() ? one(random, ReferenceLists.INDUSTRIES) : null;
            draft.place = random.nextBoolean() ? one(random, ReferenceLists.PLACES) : null;
            if (random.nextBoolean()) {
                draft.lists.add(one(random, ReferenceLists.LISTS));
            }
            draft.light = random.nextInt(6) == 0 ? null : one(random, List.of(Light.values()));
            if (draft.light != null) {
                draft.overdue = random.nextInt(3);
                draft.missingFixes = random.nextInt(2);
                draft.due = random.nextBoolean() ? TODAY.plusDays(random.nextInt(20)) : null;
                draft.silentDays = random.nextBoolean() ? 25 + random.nextInt(10) : null;
                draft.finished = random.nextInt(4) == 0;
            }
            drafts.add(draft.save(jdbc, lights));
        }
    }

    private List<Filter> filters(Random random) {
        Kind kind = one(random, List.of(Kind.values()));
        Light light = one(random, List.of(Light.values()));
        return List.of(
                new Filter(asked -> asked.text("智能传感"), draft -> draft.name.contains("智能传感")),
                new Filter(
                        asked -> asked.units(zone.north().code()),
                        draft -> draft.unit.equals(zone.north()) || draft.unit.equals(office)),
                new Filter(
                        asked -> asked.units(office.code(), zone.south().code()),
                        draft -> draft.unit.equals(office) || draft.unit.equals(zone.south())),
                new Filter(
                        asked -> asked.kinds(kind, Kind.REFORM),
                        draft -> draft.kind == kind || draft.kind == Kind.REFORM),
                new Filter(asked -> asked.lights(light), draft -> draft.shown() == light),
                new Filter(
                        asked -> asked.lights(Light.GREY, Light.RED),
                        draft -> draft.shown() == Light.GREY || draft.shown() == Light.RED),
                new Filter(asked -> asked.lists("T-L1"), draft -> draft.lists.contains("T-L1")),
                new Filter(asked -> asked.industries("T-I"), draft -> draft.industry != null),
                new Filter(asked -> asked.industries("T-I1"), draft -> "T-I1".equals(draft.industry)),
                new Filter(asked -> asked.places("T-P1"), draft -> "T-P1".equals(draft.place)),
                new Filter(asked -> asked.stage("在建"), draft -> draft.stage.equals("在建")),
                new Filter(asked -> asked.due("overdue"), draft -> draft.overdue > 0 && !draft.finished),
                new Filter(asked -> asked.due("week"), draft -> dueWithin(draft, 0, 7)),
                new Filter(asked -> asked.due("next_week"), draft -> dueWithin(draft, 7, 14)),
                new Filter(
                        asked -> asked.due("silent"),
                        draft -> draft.silentDays != null && draft.silentDays >= 30 && !draft.finished),
                new Filter(asked -> asked.due("missing"), draft -> draft.missingFixes > 0));
    }

    private static boolean dueWithin(Draft draft, int from, int until) {
        return draft.due != null
                && !draft.finished
                && !draft.due.isBefore(TODAY.plusDays(from))
                && draft.due.isBefore(TODAY.plusDays(until));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhatEveryFilterLetsThrough(long seed) {
        Random random = new Random(seed);
        draw(random, 70);
        List<Filter> filters = filters(random);
        filters.forEach(this::holds);
        for (int round = 0; round < 40; round++) {
            Filter two = both(one(random, filters), one(random, filters));
            holds(two);
            holds(both(two, one(random, filters)));
        }
    }

    /** A later question of the same kind takes the place of the one before; such pairs are left out. */
    private static Filter both(Filter one, Filter other) {
        InitiativeQuery joined =
                other.ask().apply(one.ask().apply(Asked.everything())).query();
        InitiativeQuery turned =
                one.ask().apply(other.ask().apply(Asked.everything())).query();
        return joined.equals(turned)
                ? new Filter(
                        asked -> other.ask().apply(one.ask().apply(asked)),
                        one.lets().and(other.lets()))
                : one;
    }

    private void holds(Filter filter) {
        Asked asked = filter.ask().apply(Asked.everything());
        InitiativeQuery query = asked.page(InitiativeQuery.Sort.CODE, false, Optional.empty(), 200)
                .query();
        List<Draft> expected = drafts.stream().filter(filter.lets()).toList();

        InitiativePage page = list.page(viewer, query, NOW);

        assertThat(page.lines())
                .as(query.toString())
                .extracting(InitiativeLine::code)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(draft -> draft.code).toList());
        assertThat(page.byLight()).as(query.toString()).isEqualTo(lightsOf(expected));
        assertThat(page.total()).isEqualTo(expected.size());
        assertThat(page.visible()).isEqualTo(drafts.size());
        List<String> exported = new ArrayList<>();
        list.each(viewer, query, NOW, line -> exported.add(line.code()));
        assertThat(exported)
                .isEqualTo(page.lines().stream().map(InitiativeLine::code).toList());
    }

    private static Map<Light, Integer> lightsOf(List<Draft> drafts) {
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        drafts.forEach(draft -> counts.merge(draft.shown(), 1, Integer::sum));
        return counts;
    }

    @Test
    void withoutAnyInitiativeThePageIsEmpty() {
        InitiativePage page = list.page(viewer, InitiativeQuery.everything(), NOW);

        assertThat(page.lines()).isEmpty();
        assertThat(page.total()).isZero();
        assertThat(page.next()).isEmpty();
    }

    private static <T> T one(Random random, List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
