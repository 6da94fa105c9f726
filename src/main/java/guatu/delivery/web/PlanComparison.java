package guatu.delivery.web;

import guatu.delivery.Activity;
import guatu.delivery.reading.Baseline;
import guatu.delivery.reading.Baseline.Span;
import guatu.delivery.reading.Dossier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Two plans side by side: baselines by their number, the plan of now by 0.
 *
 * @param rows the activities of now; what was removed since is no longer compared
 */
public record PlanComparison(Dossier dossier, Version left, Version right, List<Row> rows) {

    /** @param number 0 for the plan of now */
    public record Version(int number, Optional<LocalDate> promisedOn, Map<UUID, Span> dates) {}

    public record Row(Activity activity, Optional<LocalDate> left, Optional<LocalDate> right) {

        /** Calendar days from the left finish to the right one; empty when one of them is missing. */
        public Optional<Long> days() {
            return left.flatMap(from -> right.map(to -> ChronoUnit.DAYS.between(from, to)));
        }
    }

    /** By default the first baseline against the plan of now. */
    static PlanComparison of(Dossier dossier, String left, String right) {
        Version from = version(dossier, left)
                .orElseGet(() -> dossier.baselines().isEmpty()
                        ? now(dossier)
                        : frozen(dossier.baselines().getLast()));
        Version to = version(dossier, right).orElseGet(() -> now(dossier));
        List<Row> rows = dossier.activities().stream()
                .map(activity -> new Row(activity, finish(from, activity), finish(to, activity)))
                .toList();
        return new PlanComparison(dossier, from, to, rows);
    }

    private static Optional<LocalDate> finish(Version version, Activity activity) {
        return Optional.ofNullable(version.dates().get(activity.id())).flatMap(Span::finish);
    }

    private static Optional<Version> version(Dossier dossier, String number) {
        return number.equals("0")
                ? Optional.of(now(dossier))
                : dossier.baselines().stream()
                        .filter(baseline -> String.valueOf(baseline.number()).equals(number))
                        .map(PlanComparison::frozen)
                        .findFirst();
    }

    private static Version now(Dossier dossier) {
        return new Version(
                0,
                dossier.initiative().deadlines().promisedOn(),
                dossier.activities().stream()
                        .collect(Collectors.toMap(
                                Activity::id,
                                activity -> new Span(
                                        activity.plan().start(), activity.plan().finish()))));
    }

    private static Version frozen(Baseline baseline) {
        return new Version(baseline.number(), baseline.promisedOn(), baseline.dates());
    }
}
