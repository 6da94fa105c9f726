package guatu.supervision.gantry;

import guatu.delivery.Light;
import guatu.delivery.appraisal.Appraisal;
import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.CountedRecords;
import guatu.delivery.appraisal.LightCause;
import guatu.delivery.appraisal.LightHistory;
import guatu.delivery.appraisal.LightStanding;
import guatu.delivery.appraisal.LightTurn;
import guatu.delivery.appraisal.Measure;
import guatu.delivery.appraisal.MovedDate;
import guatu.delivery.appraisal.PromiseOutlook;
import guatu.delivery.appraisal.Span;
import guatu.delivery.appraisal.UnitCount;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.supervision.league.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the gantry of lights for a person over a period up to a day; each column is one statement for all units. */
@Service
public class LightGantry {

    private static final String RULE = "light-gantry";

    private final LightHistory lights;
    private final Appraisal appraisal;
    private final Organisations organisations;
    private final Rules rules;

    LightGantry(LightHistory lights, Appraisal appraisal, Organisations organisations, Rules rules) {
        this.lights = lights;
        this.appraisal = appraisal;
        this.organisations = organisations;
        this.rules = rules;
    }

    /**
     * @param to the period's last day, or the day that the page speaks of when that is earlier
     * @param since the first day whose lights are known
     */
    public record Gantry(
            Period period, LocalDate to, Optional<LocalDate> since, int lateAfterDays, List<UnitLights> units) {}

    /** What lies behind one unit's line. */
    public record Behind(
            UnitLights unit,
            Gantry gantry,
            List<LightTurn> turns,
            List<MovedDate> moved,
            CountedRecords promises,
            CountedRecords late) {}

    @Transactional(readOnly = true)
    public Gantry of(Viewer viewer, Period period, AsOf asOf) {
        List<Organisation> seen = organisations.where(viewer, Permission.SEE);
        return of(seen, period, asOf);
    }

    /** @throws NotFound when the person may not see the unit */
    @Transactional(readOnly = true)
    public Behind behind(Viewer viewer, String unitCode, Period period, AsOf asOf) {
        Organisation unit = organisations.where(viewer, Permission.SEE).stream()
                .filter(one -> one.code().equals(unitCode))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit " + unitCode));
        Gantry gantry = of(List.of(unit), period, asOf);
        ComparedUnits one = new ComparedUnits(Map.of(unit.id(), unit.id()));
        Span span = span(period, gantry.to(), asOf);
        return new Behind(
                gantry.units().isEmpty() ? nothing(unit) : gantry.units().getFirst(),
                gantry,
                lights.turns(viewer, one, unit.id(), period.first(), gantry.to()),
                appraisal.moved(viewer, one, unit.id(), period.first(), gantry.to()),
                appraisal.records(viewer, Measure.PROMISES_KEPT, one, unit.id(), span),
                appraisal.records(viewer, Measure.LATE_RECORDED, one, unit.id(), span));
    }

    private Gantry of(List<Organisation> units, Period period, AsOf asOf) {
        LocalDate to = period.last().isAfter(asOf.day()) ? asOf.day() : period.last();
        if (to.isBefore(period.first())) {
            return new Gantry(period, period.first(), lights.since(), 0, List.of());
        }
        ComparedUnits counted =
                new ComparedUnits(units.stream().collect(Collectors.toMap(Organisation::id, Organisation::id)));
        Span span = span(period, to, asOf);
        Map<UUID, Map<Light, LightStanding>> standings = new HashMap<>();
        lights.standings(counted, period.first(), to)
                .forEach(one -> standings
                        .computeIfAbsent(one.unit(), _ -> new EnumMap<>(Light.class))
                        .put(one.light(), one));
        Map<UUID, List<LightCause>> causes =
                lights.causes(counted, period.first(), to).stream().collect(Collectors.groupingBy(LightCause::unit));
        Map<UUID, UnitCount> promises = counts(Measure.PROMISES_KEPT, counted, span);
        Map<UUID, UnitCount> late = counts(Measure.LATE_RECORDED, counted, span);
        Map<UUID, UnitCount> moved = counts(Measure.DATES_MOVED, counted, span);
        Map<UUID, PromiseOutlook> outlooks = asOf.today()
                ? appraisal.outlooks(counted).stream().collect(Collectors.toMap(PromiseOutlook::unit, one -> one))
                : Map.of();
        List<UnitLights> lines = new ArrayList<>();
        for (Organisation unit : units) {
            UnitLights line = new UnitLights(
                    unit,
                    standings.getOrDefault(unit.id(), Map.of()),
                    causes.getOrDefault(unit.id(), List.of()),
                    Optional.ofNullable(promises.get(unit.id())),
                    Optional.ofNullable(late.get(unit.id())),
                    Optional.ofNullable(moved.get(unit.id())),
                    Optional.ofNullable(outlooks.get(unit.id())));
            if (line.allDays() > 0
                    || line.promises().isPresent()
                    || line.lateRecorded().isPresent()) {
                lines.add(line);
            }
        }
        return new Gantry(period, to, lights.since(), span.lateAfterDays(), lines);
    }

    private Map<UUID, UnitCount> counts(Measure measure, ComparedUnits units, Span span) {
        return appraisal.count(measure, units, span).stream().collect(Collectors.toMap(UnitCount::unit, one -> one));
    }

    private Span span(Period period, LocalDate to, AsOf asOf) {
        return new Span(
                period.first(), to, asOf.knownBefore(), rules.inForce(RULE, to).integer("late_recording_days"));
    }

    private static UnitLights nothing(Organisation unit) {
        return new UnitLights(
                unit, Map.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
