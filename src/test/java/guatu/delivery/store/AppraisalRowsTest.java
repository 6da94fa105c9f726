package guatu.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.Measure;
import guatu.delivery.appraisal.Span;
import guatu.delivery.appraisal.UnitCount;
import guatu.delivery.store.NaiveCounts.Counted;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One statement for all units counts what a walk over the records counts, for any period and as of any knowledge of it. */
@SpringBootTest
@Import(TestZones.class)
class AppraisalRowsTest {

    private static final int BOOKS = 80;

    @Autowired
    AppraisalRows rows;

    @Autowired
    ActivityStatusTable statuses;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void everyMeasureIsCountedAsTheRecordsSay(long seed) {
        Viewer writer = zones.person(Role.SUPERVISION_OFFICE, zones.found().north());
        BookDraw draw = new BookDraw(seed);
        List<Book> books =
                IntStream.range(0, BOOKS).mapToObj(number -> draw.draw()).toList();
        books.forEach(new Bookshelf(jdbc, writer)::put);
        books.stream()
                .flatMap(book -> book.tasks().stream())
                .forEach(task -> statuses.recompute(task.id(), AsOf.today(TestClock.TODAY)));
        ComparedUnits units = new ComparedUnits(Map.of(writer.organisationId(), writer.organisationId()));

        Stream.of("2026-01-01 2026-01-31", "2025-12-20 2026-02-05", "2026-01-10 2026-01-16", "2026-02-01 2026-02-10")
                .map(days -> days.split(" "))
                .flatMap(days -> Stream.of("2026-04-01", "2026-02-11", "2026-01-25", days[1])
                        .map(known -> span(days[0], days[1], known)))
                .forEach(span -> Stream.of(
                                Measure.NODES_ON_TIME,
                                Measure.PROMISES_KEPT,
                                Measure.STARTED_OF_PLANNED,
                                Measure.LATE_RECORDED)
                        .forEach(measure -> assertThat(counted(measure, units, span))
                                .as("%s of %s", measure, span)
                                .isEqualTo(new NaiveCounts(books, span).of(measure))));
    }

    private Counted counted(Measure measure, ComparedUnits units, Span span) {
        List<UnitCount> counts = rows.count(measure, units, span);
        // As of a whole city, where all organisations are counted and the others left out.
        assertThat(rows.count(measure, units, span, 1)).isEqualTo(counts);
        return counts.isEmpty()
                ? new Counted(0, 0)
                : new Counted(
                        whole(counts.getFirst().part()), whole(counts.getFirst().whole()));
    }

    private static long whole(BigDecimal number) {
        return number.longValueExact();
    }

    private static Span span(String from, String to, String known) {
        Instant over = LocalDate.parse(known)
                .plusDays(1)
                .atStartOfDay(BookDraw.SHANGHAI)
                .toInstant();
        return new Span(LocalDate.parse(from), LocalDate.parse(to), over, 3);
    }
}
