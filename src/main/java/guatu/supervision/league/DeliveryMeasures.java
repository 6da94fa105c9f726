package guatu.supervision.league;

import guatu.delivery.appraisal.Appraisal;
import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.CountedRecords;
import guatu.delivery.appraisal.Measure;
import guatu.delivery.appraisal.Span;
import guatu.delivery.appraisal.UnitCount;
import guatu.directory.Viewer;
import guatu.supervision.league.UnitInput.Found;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What room delivery counts: dates and promises kept, starts, money, lights, late records, moved dates. */
@Component
class DeliveryMeasures implements LedgerMeasure {

    private final Appraisal appraisal;

    DeliveryMeasures(Appraisal appraisal) {
        this.appraisal = appraisal;
    }

    @Override
    public Set<String> codes() {
        return Arrays.stream(Measure.values()).map(Measure::code).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<UUID, List<Found>> count(String code, ComparedUnits units, Span span) {
        Measure measure = Measure.find(code).orElseThrow();
        return appraisal.count(measure, units, span).stream()
                .collect(Collectors.toMap(UnitCount::unit, count -> List.of(Found.counted(count, measure.kind()))));
    }

    @Override
    public CountedRecords records(Viewer viewer, String code, ComparedUnits units, UUID unit, Span span) {
        return appraisal.records(viewer, Measure.find(code).orElseThrow(), units, unit, span);
    }
}
