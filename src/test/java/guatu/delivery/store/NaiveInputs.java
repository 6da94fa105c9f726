package guatu.delivery.store;

import guatu.delivery.light.LightInputs;
import guatu.delivery.light.LightInputs.DueItem;
import guatu.delivery.light.LightInputs.Held;
import guatu.delivery.light.LightInputs.MoneyByNow;
import guatu.delivery.store.Book.Note;
import guatu.delivery.store.Book.Task;
import guatu.shell.AsOf;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Computes from the rows of a book, one question after the other, what the product computes in one statement. */
record NaiveInputs(Book book, AsOf asOf, String approver) {

    LightInputs compute() {
        boolean planned = tasks().anyMatch(task -> task.finish() != null) && weight(task -> 1) > 0;
        return new LightInputs(
                book.id(),
                day(),
                book.closedOn().filter(closed -> !closed.isAfter(day())).isPresent(),
                (int) tasks().count(),
                (int) tasks().filter(this::done).count(),
                earliest(tasks().map(task -> task.start() == null ? task.finish() : task.start())),
                earliest(tasks().map(this::actualStart)),
                book.promisedOn(),
                !planned
                        ? book.elapsedMonths() && tasks().anyMatch(task -> task.finish() != null)
                                ? Optional.of(elapsed())
                                : Optional.empty()
                        : Optional.of(book.elapsedMonths() ? elapsed() : share(weight(this::plannedShare))),
                planned ? Optional.of(share(weight(task -> percent(task) / 100))) : Optional.empty(),
                book.elapsedMonths(),
                moneyPlan().map(this::money),
                (int) tasks().filter(this::late).count(),
                first(this::late),
                first(task -> task.finish() != null && !task.finish().isBefore(day()) && actualFinish(task) == null),
                missing(),
                lastRecord(),
                held());
    }

    private LocalDate day() {
        return asOf.day();
    }

    boolean known(Instant at) {
        return at.isBefore(asOf.knownBefore());
    }

    /** The plan is the one in force when the day ended, whatever was recorded later. */
    private Instant planBefore() {
        Instant dayOver = day().plusDays(1).atStartOfDay(BookDraw.SHANGHAI).toInstant();
        return dayOver.isBefore(asOf.knownBefore()) ? dayOver : asOf.knownBefore();
    }

    private Stream<Task> tasks() {
        return book.tasks().stream()
                .filter(task -> task.removedAt() == null || !task.removedAt().isBefore(planBefore()))
                .map(task -> asOf.today() ? task : task.then(planBefore()));
    }

    private Optional<String> decision(Note note) {
        return book.decisions().stream()
                .filter(decision -> decision.note().equals(note.id()) && known(decision.at()))
                .map(Book.Decision::decision)
                .findFirst();
    }

    private List<Note> standing(@Nullable UUID task) {
        return book.notes().stream()
                .filter(note -> task == null ? note.task() == null : task.equals(note.task()))
                .filter(note -> !note.on().isAfter(day()) && known(note.at()))
                .filter(note -> !note.kind().equals("withdrawn"))
                .filter(note -> !decision(note).equals(Optional.of("returned")))
                .filter(note -> book.notes().stream()
                        .noneMatch(other -> note.id().equals(other.supersedes()) && known(other.at())))
                .sorted(Comparator.comparing(Note::on).thenComparing(Note::at).thenComparing(Note::id))
                .toList();
    }

    @Nullable
    LocalDate actualStart(Task task) {
        return standing(task.id()).stream()
                .filter(note -> List.of("started", "finished").contains(note.kind())
                        || note.percent() != null && note.percent().signum() > 0)
                .map(Note::on)
                .findFirst()
                .orElse(null);
    }

    private Stream<Note> finishes(Task task) {
        return standing(task.id()).stream().filter(note -> note.kind().equals("finished"));
    }

    private boolean verified(Task task) {
        return finishes(task).anyMatch(note -> decision(note).equals(Optional.of("confirmed")));
    }

    @Nullable
    LocalDate actualFinish(Task task) {
        return finishes(task).map(Note::on).max(Comparator.naturalOrder()).orElse(null);
    }

    /** The latest that a second person confirmed, or else the latest. */
    @Nullable
    LocalDate counted(Task task) {
        return finishes(task)
                .filter(note -> decision(note).equals(Optional.of("confirmed")))
                .map(Note::on)
                .max(Comparator.naturalOrder())
                .orElse(actualFinish(task));
    }

    boolean done(Task task) {
        return actualFinish(task) != null && (!task.gate() || verified(task));
    }

    private boolean late(Task task) {
        return task.finish() != null && task.finish().isBefore(day()) && !done(task);
    }

    private double percent(Task task) {
        if (actualFinish(task) != null) {
            return 100;
        }
        return standing(task.id()).stream()
                .filter(note -> note.kind().equals("percent") && note.percent() != null)
                .reduce((earlier, later) -> later)
                .map(note -> note.percent().doubleValue())
                .orElse(0.0);
    }

    private double plannedShare(Task task) {
        if (!task.finish().isAfter(day())) {
            return 1;
        }
        if (task.start() == null || !task.start().isBefore(day())) {
            return 0;
        }
        return (double) ChronoUnit.DAYS.between(task.start(), day())
                / ChronoUnit.DAYS.between(task.start(), task.finish());
    }

    private double weight(Function<Task, ? extends Number> share) {
        return tasks().filter(task -> task.finish() != null)
                .mapToDouble(task -> task.weight() * share.apply(task).doubleValue())
                .sum();
    }

    private BigDecimal share(double part) {
        return percentOf(part, weight(task -> 1));
    }

    private static BigDecimal percentOf(double part, double whole) {
        return BigDecimal.valueOf(part / whole * 100).setScale(2, RoundingMode.HALF_UP);
    }

    private int monthsOver() {
        return day().plusDays(1).getDayOfMonth() == 1 ? day().getMonthValue() : day().getMonthValue() - 1;
    }

    private BigDecimal elapsed() {
        return percentOf(monthsOver(), 12);
    }

    private Optional<Book.Money> moneyPlan() {
        return book.money().stream()
                .filter(money -> day().getYear() == 2026)
                .filter(money ->
                        money.since() == null || asOf.today() || money.since().isBefore(planBefore()))
                .filter(money -> money.until() == null || !money.until().isBefore(planBefore()))
                .findFirst();
    }

    private MoneyByNow money(Book.Money money) {
        double done = book.payments().stream()
                .filter(payment -> !payment.on().isAfter(day()) && payment.on().getYear() == day().getYear())
                .filter(payment -> known(payment.at()))
                .filter(payment -> book.payments().stream()
                        .noneMatch(other -> payment.id().equals(other.supersedes()) && known(other.at())))
                .mapToDouble(payment -> payment.amount().doubleValue())
                .sum();
        double planned = money.curve().isEmpty()
                ? money.amount().doubleValue() * monthsOver() / 12
                : money.curve().stream()
                        .limit(monthsOver())
                        .mapToDouble(BigDecimal::doubleValue)
                        .sum();
        double whole = money.amount().doubleValue();
        return new MoneyByNow(percentOf(planned, whole), percentOf(done, whole));
    }

    /** On one day, the first in the plan. */
    private Optional<DueItem> first(Predicate<Task> among) {
        return tasks().filter(among)
                .min(Comparator.comparing(Task::finish))
                .map(task -> new DueItem(task.id(), task.name(), task.finish()));
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>(List.of("owner"));
        if (book.promisedOn().isEmpty()) {
            missing.add("promise");
        }
        missing.add("answerable");
        return missing;
    }

    private Optional<LocalDate> lastRecord() {
        return Stream.concat(tasks().flatMap(task -> standing(task.id()).stream()), standing(null).stream())
                .map(Note::on)
                .max(Comparator.naturalOrder());
    }

    private Optional<Held> held() {
        Instant endOfDay = day().plusDays(1).atStartOfDay(BookDraw.SHANGHAI).toInstant();
        return book.causes().stream()
                .filter(cause -> !cause.from().isAfter(day()) && !cause.until().isBefore(day()) && known(cause.at()))
                .filter(cause -> cause.endedAt() == null || !cause.endedAt().isBefore(endOfDay))
                .findFirst()
                .map(cause -> new Held(cause.reason(), approver, cause.until()));
    }

    private static Optional<LocalDate> earliest(Stream<@Nullable LocalDate> days) {
        return days.filter(day -> day != null).min(Comparator.naturalOrder());
    }
}
