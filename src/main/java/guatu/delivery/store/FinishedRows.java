package guatu.delivery.store;

import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.planning.PlanCalendars;
import guatu.scheduling.learning.FinishedActivity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was finished and says what kind of work it was, to learn from: the latest of it. */
@Repository
public class FinishedRows {

    /** Enough for a city's kinds of work; older work teaches less about the next. */
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;

    FinishedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finished before the day. Planned and actual durations count the days worked on the activity's own calendar. */
    public List<FinishedActivity> before(LocalDate day, PlanCalendars calendars) {
        return jdbc.sql("""
                        select a.category, a.calendar, a.duration_working_days, a.actual_start, a.actual_finish, o.code as unit
                        from activity a left join organisation o on o.id = a.organisation_id
                        where a.category <> '' and a.actual_finish is not null and a.duration_working_days > 0
                          and a.actual_finish < :day and a.actual_start <= a.actual_finish and a.removed_at is null
                        order by a.actual_finish desc, a.id
                        limit :most
                        """)
                .param("day", day)
                .param("most", MOST)
                .query((row, number) -> new FinishedActivity(
                        row.getString("category"),
                        Objects.requireNonNullElse(row.getString("unit"), ""),
                        row.getInt("duration_working_days"),
                        Math.max(
                                1,
                                calendars.daysWorked(
                                        WorkPattern.valueOf(
                                                row.getString("calendar").toUpperCase(Locale.ROOT)),
                                        row.getObject("actual_start", LocalDate.class),
                                        row.getObject("actual_finish", LocalDate.class)))))
                .list();
    }
}
