package guatu.supervision.gantry;

import guatu.delivery.Light;
import guatu.delivery.appraisal.LightCause;
import guatu.delivery.appraisal.LightStanding;
import guatu.delivery.appraisal.PromiseOutlook;
import guatu.delivery.appraisal.UnitCount;
import guatu.directory.Organisation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit on the gantry.
 *
 * @param standings by light
 * @param causes of amber and red, the most frequent first
 * @param promises kept, of those first promised for the period; empty when there were none
 * @param outlook of its open promises; only today
 */
public record UnitLights(
        Organisation unit,
        Map<Light, LightStanding> standings,
        List<LightCause> causes,
        Optional<UnitCount> promises,
        Optional<UnitCount> lateRecorded,
        Optional<UnitCount> datesMoved,
        Optional<PromiseOutlook> outlook) {

    public UnitLights {
        standings = Map.copyOf(standings);
        causes = List.copyOf(causes);
    }

    public long days(Light light) {
        return Optional.ofNullable(standings.get(light))
                .map(LightStanding::days)
                .orElse(0L);
    }

    public long now(Light light) {
        return Optional.ofNullable(standings.get(light)).map(LightStanding::now).orElse(0L);
    }

    public long turned(Light light) {
        return Optional.ofNullable(standings.get(light))
                .map(LightStanding::turned)
                .orElse(0L);
    }

    public long allDays() {
        return standings.values().stream().mapToLong(LightStanding::days).sum();
    }

    /** Out of a thousand of the unit's days; 0 when nothing was read. */
    public int perMille(Light light) {
        return allDays() == 0 ? 0 : (int) (1_000 * days(light) / allDays());
    }
}
