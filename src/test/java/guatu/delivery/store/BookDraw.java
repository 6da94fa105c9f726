package guatu.delivery.store;

import guatu.delivery.store.Book.Cause;
import guatu.delivery.store.Book.Decision;
import guatu.delivery.store.Book.Money;
import guatu.delivery.store.Book.Moved;
import guatu.delivery.store.Book.Note;
import guatu.delivery.store.Book.Payment;
import guatu.delivery.store.Book.Task;
import guatu.shell.Identifiers;
import guatu.testing.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws books around 10 February 2026: what happened and when it was recorded lie up to weeks apart. */
final class BookDraw {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<String> KINDS = List.of("started", "finished", "percent", "percent", "forecast", "note");

    private final Random random;

    BookDraw(long seed) {
        random = new Random(seed);
    }

    Book draw() {
        List<Task> tasks =
                IntStream.range(0, random.nextInt(5)).mapToObj(this::task).toList();
        List<Note> notes = new ArrayList<>();
        for (int number = random.nextInt(14); number > 0; number--) {
            note(tasks, notes).ifPresent(notes::add);
        }
        List<Payment> payments = new ArrayList<>();
        for (int number = random.nextInt(4); number > 0; number--) {
            UUID wrong = payments.isEmpty() || random.nextBoolean()
                    ? null
                    : payments.getLast().id();
            LocalDate on = day(-60);
            payments.add(new Payment(Identifiers.next(), BigDecimal.valueOf(random.nextInt(40)), on, after(on), wrong));
        }
        return new Book(
                Identifiers.next(),
                random.nextBoolean(),
                maybe(day(-30)),
                random.nextInt(5) == 0 ? Optional.of(day(-15)) : Optional.empty(),
                after(day(-60)),
                tasks,
                List.copyOf(notes),
                decisions(notes),
                causes(),
                random.nextBoolean() ? moneyPlans() : List.of(),
                payments);
    }

    private Task task(int number) {
        LocalDate finish = day(-30);
        boolean planned = random.nextInt(5) > 0;
        return new Task(
                Identifiers.next(),
                "节点" + number,
                random.nextInt(3) == 0,
                planned && random.nextBoolean() ? finish.minusDays(random.nextInt(40)) : null,
                planned ? finish : null,
                random.nextInt(4),
                random.nextInt(6) == 0 ? changed() : null,
                random.nextInt(3) == 0 ? moved() : null);
    }

    private Moved moved() {
        LocalDate finish = day(-40);
        return new Moved(
                random.nextBoolean() ? finish.minusDays(random.nextInt(40)) : null,
                random.nextInt(5) > 0 ? finish : null,
                changed());
    }

    /** Some time before today. */
    private Instant changed() {
        return after(TestClock.TODAY.minusDays(random.nextInt(13, 45)));
    }

    private Optional<Note> note(List<Task> tasks, List<Note> before) {
        LocalDate on = day(-45);
        List<Note> open = before.stream()
                .filter(note -> before.stream().noneMatch(other -> note.id().equals(other.supersedes())))
                .toList();
        boolean supersedes = !open.isEmpty() && random.nextInt(3) == 0;
        @Nullable Note wrong = supersedes ? open.get(random.nextInt(open.size())) : null;
        @Nullable
        UUID task = wrong != null
                ? wrong.task()
                : tasks.isEmpty() || random.nextInt(6) == 0
                        ? null
                        : tasks.get(random.nextInt(tasks.size())).id();
        String kind = task == null ? "note" : KINDS.get(random.nextInt(KINDS.size()));
        Instant at = wrong == null || after(on).isAfter(wrong.at())
                ? after(on)
                : wrong.at().plusSeconds(7);
        return Optional.of(new Note(
                Identifiers.next(),
                task,
                wrong != null && random.nextInt(3) == 0 ? "withdrawn" : kind,
                kind.equals("percent") ? BigDecimal.valueOf(random.nextInt(101)) : null,
                kind.equals("forecast") ? day(0) : null,
                on,
                at,
                wrong == null ? null : wrong.id()));
    }

    private List<Decision> decisions(List<Note> notes) {
        return notes.stream()
                .filter(note -> note.kind().equals("finished") && random.nextInt(3) > 0)
                .map(note -> new Decision(
                        note.id(),
                        random.nextInt(3) == 0 ? "returned" : "confirmed",
                        note.at().plus(Duration.ofHours(random.nextInt(200)))))
                .toList();
    }

    private List<Cause> causes() {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        LocalDate from = day(-20);
        return List.of(new Cause(
                "征地",
                from,
                from.plusDays(random.nextInt(20)),
                after(from),
                random.nextBoolean() ? after(from.plusDays(4)) : null));
    }

    /** Up to three versions of one plan. */
    private List<Money> moneyPlans() {
        List<Instant> changes = IntStream.range(0, random.nextInt(3))
                .mapToObj(number -> changed())
                .sorted()
                .toList();
        @Nullable Instant since = random.nextInt(3) > 0 ? null : after(TestClock.TODAY.minusDays(60));
        return Stream.concat(changes.stream().map(Optional::of), Stream.of(Optional.<Instant>empty()))
                .map(until -> money(since, until.orElse(null)))
                .toList();
    }

    private Money money(@Nullable Instant since, @Nullable Instant until) {
        int month = 10 * random.nextInt(1, 4);
        BigDecimal amount = BigDecimal.valueOf(12L * month);
        return random.nextBoolean()
                ? new Money(amount, List.of(), since, until)
                : new Money(amount, Collections.nCopies(12, BigDecimal.valueOf(month)), since, until);
    }

    /** A day up to two months from the earliest. */
    private LocalDate day(int earliest) {
        return TestClock.TODAY.plusDays(earliest + random.nextInt(60));
    }

    /** Some time on the day, or up to twelve days later. */
    private Instant after(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant().plusSeconds(random.nextInt(12 * 86_400));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }
}
