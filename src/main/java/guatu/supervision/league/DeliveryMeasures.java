package guatu.supervision.league;

import guatu.delivery.appraisal.Appraisal;
import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.CountedRecords;
import guatu.delivery.appraisal.Measure;
import guatu.delivery.appraisal.Span;
import guatu.delivery.appraisal.UnitCount;
import guatu.directory.Viewer;
import guatu.supervision.league.UnitInput.Found;
import guatu.supervision.scoring.Measured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What room delivery counts: dates and promises kept, starts, money, lights, late records, moved dates. */
@Component
class DeliveryMeasures implements LedgerMeasure {

    private static final String SOURCE = "ledger";

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
        Map<UUID, List<Found>> found = new HashMap<>();
        for (UnitCount count : appraisal.count(measure, units, span)) {
            found.put(
                    count.unit(),
                    List.of(new Found(
                            Measured.WHOLE,
                            count.value(measure.kind()),
                            Optional.empty(),
                            whole(count.part()) + "/" + whole(count.whole()),
                            SOURCE)));
        }
        return found;
    }

    @Override
    public CountedRecords records(Viewer viewer, String code, ComparedUnits units, UUID unit, Span span) {
        return appraisal.records(viewer, Measure.find(code).orElseThrow(), units, unit, span);
    }

    private static String whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
