package guatu.scheduling.exchange;

import guatu.scheduling.Activity;
import guatu.scheduling.Span;
import guatu.scheduling.risk.Estimate;
import guatu.scheduling.risk.EstimateUnit;
import guatu.scheduling.risk.PertBeta;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.FieldType;
import org.mpxj.FieldTypeClass;
import org.mpxj.ProjectFile;
import org.mpxj.Task;

/**
 * Three-point estimates, as Microsoft Project's PERT analysis left them: in duration fields that carry the names of the
 * points. What stands in fields of other names is something else.
 */
final class EstimateReading {

    private static final List<String> OPTIMISTIC = List.of("Optimistic Duration", "Optimistic", "乐观工期", "乐观");
    private static final List<String> LIKELY =
            List.of("Expected Duration", "Most Likely Duration", "Most Likely", "最可能工期", "预期工期", "最可能");
    private static final List<String> PESSIMISTIC = List.of("Pessimistic Duration", "Pessimistic", "悲观工期", "悲观");

    private final FileLengths lengths;
    private final Optional<FieldType> optimistic;
    private final Optional<FieldType> likely;
    private final Optional<FieldType> pessimistic;
    private final List<Finding> findings;

    EstimateReading(ProjectFile file, FileLengths lengths, List<Finding> findings) {
        this.lengths = lengths;
        this.optimistic = field(file, OPTIMISTIC);
        this.likely = field(file, LIKELY);
        this.pessimistic = field(file, PESSIMISTIC);
        this.findings = findings;
    }

    private static Optional<FieldType> field(ProjectFile file, List<String> names) {
        return names.stream()
                .map(name -> file.getCustomFields().getFieldTypeByAlias(FieldTypeClass.TASK, name))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Empty unless all three points are there, in this order, and differ; those out of order are named. */
    Optional<Estimate> of(Task task, Activity activity) {
        if (optimistic.isEmpty() || likely.isEmpty() || pessimistic.isEmpty() || activity.isMilestone()) {
            return Optional.empty();
        }
        List<Double> points = Stream.of(optimistic.get(), likely.get(), pessimistic.get())
                .map(field -> days(task.get(field)))
                .flatMap(Optional::stream)
                .toList();
        if (points.size() < 3) {
            return Optional.empty();
        }
        double least = points.get(0);
        double usual = points.get(1);
        double most = points.get(2);
        if (activity.duration().isElapsed() || least > usual || usual > most) {
            findings.add(
                    new Finding(activity.key(), Finding.Kind.ESTIMATE_LEFT_OUT, least + ", " + usual + ", " + most));
            return Optional.empty();
        }
        return least == most
                ? Optional.empty()
                : Optional.of(new PertBeta(EstimateUnit.WORKING_DAYS, least, usual, most));
    }

    /** In eight-hour days, whatever the file calls a day; empty for none. */
    private Optional<Double> days(@Nullable Object value) {
        return value instanceof Duration length && !FileLengths.isNone(length)
                ? Optional.of((double) lengths.span(length).units()
                        / Span.workingDays(1).units())
                : Optional.empty();
    }
}
