package guatu.delivery.store;

import guatu.directory.Viewer;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts books into the tables, row by row. */
record Bookshelf(JdbcClient jdbc, Viewer writer) {

    void put(Book book) {
        jdbc.sql("""
                        insert into initiative (id, code, kind, name, organisation_id, content, standard, promised_on,
                                                schedule_basis, closed_on, search_text, han_pairs, created_at, updated_at)
                        values (?, ?, 'project', '测试', ?, '建成', '验收', ?, ?, ?, '', '{}', ?, ?)
                        """)
                .params(
                        book.id(),
                        "BOOK-" + book.id(),
                        writer.organisationId(),
                        book.promisedOn().orElse(null),
                        book.elapsedMonths() ? "elapsed_months" : "plan_curve",
                        book.closedOn().orElse(null),
                        time(book.createdAt()),
                        time(book.createdAt()))
                .update();
        for (int at = 0; at < book.tasks().size(); at++) {
            Book.Task task = book.tasks().get(at);
            jdbc.sql("""
                            insert into activity (id, initiative_id, position, name, kind, gate, planned_start, planned_finish,
                                                  weight, removed_at)
                            values (?, ?, ?, ?, 'activity', ?, ?, ?, ?, ?)
                            """)
                    .params(
                            task.id(),
                            book.id(),
                            at,
                            task.name(),
                            task.gate(),
                            task.start(),
                            task.finish(),
                            task.weight(),
                            time(task.removedAt()))
                    .update();
            if (task.moved() != null) {
                put(book.id(), task, task.moved());
            }
        }
        book.notes().forEach(note -> put(book.id(), note));
        book.decisions()
                .forEach(decision -> jdbc.sql("""
                        insert into progress_confirmation (progress_id, decision, decided_at, decided_by, recorded_by)
                        select id, ?, ?, ?, recorded_by from progress where id = ?
                        """)
                        .params(decision.decision(), time(decision.at()), writer.id(), decision.note())
                        .update());
        book.causes()
                .forEach(cause -> jdbc.sql("""
                        insert into justified_cause (id, initiative_id, reason, approved_by, recorded_at, holds_from, holds_until, ended_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(
                                UUID.randomUUID(),
                                book.id(),
                                cause.reason(),
                                writer.id(),
                                time(cause.at()),
                                cause.from(),
                                cause.until(),
                                time(cause.endedAt()))
                        .update());
        putMoney(book);
    }

    private void put(UUID book, Book.Task task, Book.Moved moved) {
        jdbc.sql("""
                        insert into activity_before (activity_id, until_at, initiative_id, name, kind, gate, stage, weight,
                                                     duration_working_days, planned_start, planned_finish, source, calendar, category)
                        select id, ?, ?, name, kind, gate, stage, weight, duration_working_days, ?, ?, source, calendar, category
                        from activity where id = ?
                        """)
                .params(time(moved.until()), book, moved.start(), moved.finish(), task.id())
                .update();
    }

    private void put(UUID book, Book.Note note) {
        jdbc.sql("""
                        insert into progress (id, initiative_id, activity_id, kind, percent, forecast_finish, occurred_on, recorded_at,
                                              recorded_by, supersedes, request_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        note.id(),
                        book,
                        note.task(),
                        note.kind(),
                        note.percent(),
                        note.forecast(),
                        note.on(),
                        time(note.at()),
                        writer.id(),
                        note.supersedes(),
                        note.id().toString())
                .update();
    }

    private void putMoney(Book book) {
        book.money().forEach(money -> put(book.id(), money));
        book.payments()
                .forEach(payment -> jdbc.sql("""
                        insert into money_done (id, initiative_id, occurred_on, currency, amount, recorded_at, recorded_by,
                                                supersedes, request_key)
                        values (?, ?, ?, 'CNY', ?, ?, ?, ?, ?)
                        """)
                        .params(
                                payment.id(),
                                book.id(),
                                payment.on(),
                                payment.amount(),
                                time(payment.at()),
                                writer.id(),
                                payment.supersedes(),
                                payment.id().toString())
                        .update());
    }

    private void put(UUID book, Book.Money money) {
        BigDecimal @Nullable [] curve =
                money.curve().isEmpty() ? null : money.curve().toArray(BigDecimal[]::new);
        if (money.until() == null) {
            jdbc.sql("""
                            insert into money_plan (initiative_id, year, currency, amount, curve, since_at) values (?, 2026, 'CNY', ?, ?, ?)
                            """)
                    .params(book, money.amount(), curve, time(money.since()))
                    .update();
        } else {
            jdbc.sql("""
                            insert into money_plan_before (initiative_id, year, currency, amount, curve, source, until_at)
                            values (?, 2026, 'CNY', ?, ?, '', ?)
                            """)
                    .params(book, money.amount(), curve, time(money.until()))
                    .update();
        }
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
