package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.InitiativeList.InitiativePage;
import guatu.delivery.InitiativeQuery.Place;
import guatu.delivery.InitiativeQuery.Sort;
import guatu.delivery.store.LightTable;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Paging along a sorted key meets every initiative once, whatever is tied and whatever comes in meanwhile. */
@SpringBootTest
@Import(TestZones.class)
class InitiativePagingTest {

    private static final AsOf NOW = AsOf.today(TestClock.TODAY);

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
    Viewer viewer;
    List<Draft> drafts;

    /** Twenty-three with many ties, some without a promise. */
    @BeforeEach
    void found() {
        zone = zones.found();
        viewer = zones.person(Role.VIEWER, zone.root());
        drafts = IntStream.range(0, 23).mapToObj(this::draft).toList();
    }

    private Draft draft(int number) {
        Draft draft =
                Draft.named(zone.north(), List.of("乙厂房", "甲厂房~二期", "Bauhaus").get(number % 3));
        draft.promisedOn = number % 4 == 0 ? null : LocalDate.of(2026, 3 + number % 3, 1);
        draft.light = Light.values()[number % 5];
        draft.daysLate = number % 3 * 9;
        return draft.save(jdbc, lights);
    }

    static Stream<Arguments> everyOrder() {
        return Stream.of(Sort.values())
                .flatMap(sort -> Stream.of(false, true)
                        .flatMap(descending ->
                                Stream.of(1, 4, 23, 50).map(limit -> Arguments.arguments(sort, descending, limit))));
    }

    @ParameterizedTest
    @MethodSource("everyOrder")
    void everyOneIsMetOnceInTheOrderOfTheExport(Sort sort, boolean descending, int limit) {
        List<String> walked = walk(sort, descending, limit, () -> {});
        List<String> exported = new ArrayList<>();
        InitiativeQuery all = asked(sort, descending, Optional.empty(), 1);
        list.each(viewer, all, NOW, line -> exported.add(line.code()));

        assertThat(walked)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        drafts.stream().map(draft -> draft.code).toList())
                .isEqualTo(exported);
    }

    @Test
    void theOrderIsWhatItIsCalled() {
        assertThat(promises(false)).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(promises(true)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(lines(Sort.LIGHT, false)).extracting(InitiativeLine::light).isSorted();
        assertThat(lines(Sort.LATE, true))
                .extracting(line -> line.reading().map(LightReading::daysLate).orElse(0))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(lines(Sort.CODE, true)).hasSize(23);
    }

    @ParameterizedTest
    @EnumSource
    void whatComesInMeanwhileMovesNobody(Sort sort) {
        List<String> before = drafts.stream().map(draft -> draft.code).toList();
        int[] number = {100};

        List<String> walked = walk(sort, false, 3, () -> draft(number[0]++));

        assertThat(walked).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void aFullLastPageHasNoNext() {
        InitiativePage page = list.page(viewer, asked(Sort.CODE, false, Optional.empty(), 23), NOW);

        assertThat(page.lines()).hasSize(23);
        assertThat(page.next()).isEmpty();
    }

    private List<String> walk(Sort sort, boolean descending, int limit, Runnable between) {
        List<String> codes = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        // With rows coming in, the walk may grow; it ends by itself because each step goes on.
        for (int pages = 0; pages < 60; pages++) {
            InitiativePage page = list.page(viewer, asked(sort, descending, after, limit), NOW);
            assertThat(page.lines()).hasSizeLessThanOrEqualTo(limit);
            page.lines().forEach(line -> codes.add(line.code()));
            if (page.next().isEmpty()) {
                return codes;
            }
            after = Place.of(page.next().get().text());
            if (pages < 6) {
                between.run();
            }
        }
        throw new AssertionError("no end: " + codes);
    }

    private List<LocalDate> promises(boolean descending) {
        return lines(Sort.PROMISE, descending).stream()
                .map(line -> line.promisedOn().orElse(LocalDate.MAX))
                .toList();
    }

    private List<InitiativeLine> lines(Sort sort, boolean descending) {
        return list.page(viewer, asked(sort, descending, Optional.empty(), 50), NOW)
                .lines();
    }

    private static InitiativeQuery asked(Sort sort, boolean descending, Optional<Place> after, int limit) {
        return Asked.everything().page(sort, descending, after, limit).query();
    }
}
