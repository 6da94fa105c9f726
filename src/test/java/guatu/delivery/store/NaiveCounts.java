package guatu.delivery.store;

import guatu.delivery.appraisal.Measure;
import guatu.delivery.appraisal.Span;
import guatu.delivery.store.Book.Task;
import guatu.shell.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts books one after the other, record by record, as the words of each measure say. */
record NaiveCounts(List<Book> books, Span span) {

    /** @param part of the whole: how many meet the measure */
    record Counted(long part, long whole) {}

    Counted of(Measure measure) {
        List<Boolean> met = books.stream()
                .filter(book -> known(book.createdAt()))
                .flatMap(book -> switch (measure) {
                    case NODES_ON_TIME -> nodes(book);
                    case PROMISES_KEPT -> promise(book).stream();
                    case STARTED_OF_PLANNED -> start(book).stream();
                    case LATE_RECORDED -> records(book);
                    default -> throw new IllegalArgumentException(measure.code());
                })
                .toList();
        return new Counted(met.stream().filter(one -> one).count(), met.size());
    }

    private boolean known(Instant at) {
        return at.isBefore(span.knownBefore());
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(span.from()) && !day.isAfter(span.to());
    }

    private Stream<Task> tasks(Book book) {
        return book.tasks().stream().filter(task -> task.removedAt() == null || !known(task.removedAt()));
    }

    private NaiveInputs then(Book book) {
        return new NaiveInputs(book, new AsOf(span.to(), span.knownBefore(), false), "");
    }

    private Stream<Boolean> nodes(Book book) {
        return tasks(book)
                .map(Task::first)
                .filter(task -> task.finish() != null && within(task.finish()))
                .map(task -> then(book).done(task)
                        && !Objects.requireNonNull(then(book).counted(task)).isAfter(task.finish()));
    }

    private Optional<Boolean> promise(Book book) {
        return book.promisedOn().filter(this::within).map(promised -> {
            List<Task> tasks = tasks(book).toList();
            boolean all = !tasks.isEmpty() && tasks.stream().allMatch(then(book)::done);
            Optional<LocalDate> finished = all
                    ? tasks.stream()
                            .map(task -> Objects.requireNonNull(then(book).counted(task)))
                            .max(Comparator.naturalOrder())
                    : book.closedOn();
            return finished.filter(day -> !day.isAfter(promised)).isPresent();
        });
    }

    private Optional<Boolean> start(Book book) {
        return tasks(book)
                .map(Task::first)
                .flatMap(task -> Stream.of(task.start(), task.finish())
                        .filter(Objects::nonNull)
                        .limit(1))
                .min(Comparator.naturalOrder())
                .filter(this::within)
                .map(first -> tasks(book).anyMatch(task -> then(book).actualStart(task) != null));
    }

    private Stream<Boolean> records(Book book) {
        return book.notes().stream()
                .filter(note -> known(note.at()) && !note.kind().equals("withdrawn"))
                .filter(note -> within(LocalDate.ofInstant(note.at(), BookDraw.SHANGHAI)))
                .map(note -> LocalDate.ofInstant(note.at(), BookDraw.SHANGHAI)
                        .isAfter(note.on().plusDays(span.lateAfterDays())));
    }
}
