package guatu.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.light.LightInputs;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One statement for all says what a walk over the rows says, by either path, for any day. */
@SpringBootTest
@Import(TestZones.class)
class LightInputRowsTest {

    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    LightInputRows rows;

    @Autowired
    ActivityStatusTable statuses;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private List<Book> write(long seed, Viewer writer) {
        BookDraw draw = new BookDraw(seed);
        List<Book> books =
                IntStream.range(0, 60).mapToObj(number -> draw.draw()).toList();
        books.forEach(new Bookshelf(jdbc, writer)::put);
        books.stream()
                .flatMap(book -> book.tasks().stream())
                .forEach(task -> statuses.recompute(task.id(), AsOf.today(TODAY)));
        return books;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyDayIsReadAsTheRowsSay(long seed) {
        Viewer writer = zones.person(Role.SUPERVISION_OFFICE, zones.found().north());
        List<Book> books = write(seed, writer);

        Stream.of(
                        AsOf.today(TODAY),
                        AsOf.known(TODAY, TODAY, BookDraw.SHANGHAI),
                        AsOf.day(LocalDate.of(2026, 1, 31), TODAY),
                        AsOf.known(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 1, 31), BookDraw.SHANGHAI),
                        AsOf.day(LocalDate.of(2026, 1, 12), TODAY),
                        AsOf.day(LocalDate.of(2025, 12, 31), TODAY))
                .forEach(asOf -> readsLikeTheRows(books, asOf, writer));
    }

    private void readsLikeTheRows(List<Book> books, AsOf asOf, Viewer writer) {
        Map<UUID, LightInputs> read = rows.of(books.stream().map(Book::id).toList(), asOf).stream()
                .collect(Collectors.toMap(LightInputs::initiativeId, Function.identity()));
        for (Book book : books) {
            if (!book.createdAt().isBefore(asOf.knownBefore())) {
                assertThat(read).as("not known yet").doesNotContainKey(book.id());
                continue;
            }
            LightInputs expected = new NaiveInputs(book, asOf, writer.displayName()).compute();
            // Last decimals differ where a share is rounded once or twice.
            assertThat(read.get(book.id()))
                    .as("%s of %s", asOf, book)
                    .usingRecursiveComparison()
                    .withComparatorForType(
                            (one, other) -> one.subtract(other).abs().compareTo(new BigDecimal("0.02")) < 0
                                    ? 0
                                    : one.compareTo(other),
                            BigDecimal.class)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aCrowdIsReadInPartsAndNobodyIsLeftOut() {
        Viewer writer = zones.person(Role.SUPERVISION_OFFICE, zones.found().north());
        List<UUID> ids = write(21, writer).stream().map(Book::id).toList();
        AsOf past = AsOf.day(LocalDate.of(2026, 1, 31), TODAY);

        assertThat(rows.of(ids, past, 7)).containsExactlyInAnyOrderElementsOf(rows.of(ids, past));
    }

    @Test
    void aCrowdThatTheTransactionHasJustWrittenIsReadWhole() {
        Viewer writer = zones.person(Role.SUPERVISION_OFFICE, zones.found().north());

        transaction.executeWithoutResult(status -> {
            List<UUID> ids = write(22, writer).stream().map(Book::id).toList();
            assertThat(rows.of(ids, AsOf.today(TODAY), 7))
                    .containsExactlyInAnyOrderElementsOf(rows.of(ids, AsOf.today(TODAY)));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theColumnsOfActivitiesAndTheRecordsAgreeOnToday(long seed) {
        Viewer writer = zones.person(Role.SUPERVISION_OFFICE, zones.found().north());
        List<UUID> ids = write(seed, writer).stream().map(Book::id).toList();
        AsOf recorded = new AsOf(TODAY, AsOf.today(TODAY).knownBefore(), false);

        assertThat(rows.of(ids, AsOf.today(TODAY))).containsExactlyInAnyOrderElementsOf(rows.of(ids, recorded));
    }
}
