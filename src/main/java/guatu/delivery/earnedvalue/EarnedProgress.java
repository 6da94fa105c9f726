package guatu.delivery.earnedvalue;

import guatu.calendar.WorkingCalendar;
import guatu.delivery.Activity;
import guatu.delivery.reading.Baseline.Span;
import guatu.delivery.reading.Dossier;
import guatu.scheduling.earnedvalue.EarnedValue;
import guatu.scheduling.earnedvalue.PlannedWork;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An initiative's earned value as of the page's day, against its latest baseline or, where it has none, its plan. */
public final class EarnedProgress {

    private EarnedProgress() {}

    /** Empty when no activity has both dates. Activities without dates count for nothing. */
    public static Optional<EarnedValue> of(Dossier dossier, WorkingCalendar calendar) {
        List<PlannedWork> works =
                dossier.activities().stream().flatMap(one -> work(one, dossier)).toList();
        if (works.isEmpty()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> done = new HashMap<>();
        dossier.activities()
                .forEach(one -> done.put(one.id().toString(), one.status().percent()));
        return Optional.of(EarnedValue.asOf(
                works, done, Optional.empty(), calendar, dossier.asOf().day()));
    }

    private static Stream<PlannedWork> work(Activity activity, Dossier dossier) {
        Optional<Span> frozen = dossier.baselineOf(activity);
        Optional<LocalDate> finish =
                frozen.flatMap(Span::finish).or(() -> activity.plan().finish());
        Optional<LocalDate> start = frozen.flatMap(Span::start)
                .or(() -> activity.plan().start())
                .filter(day -> finish.filter(day::isAfter).isEmpty())
                .or(() -> finish);
        return finish
                .map(last -> new PlannedWork(activity.id().toString(), activity.weight(), start.orElse(last), last))
                .stream();
    }
}
