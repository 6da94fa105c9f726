package guatu.delivery.compression;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.scheduling.compression.TradeOffCurve;
import guatu.scheduling.compression.WhatItTakes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What it would take an initiative to finish by a day.
 *
 * @param activities of the plan by their keys
 * @param from the day from which what is left runs
 * @param finish of the plan as it is
 * @param day the day asked for
 * @param compressible how many activities say how far they can be shortened
 * @param exact whether nothing cheaper is possible; else what is found was only tried on the calendars
 * @param drawing empty when nothing can be shortened
 */
public record CompressionView(
        Initiative initiative,
        Map<String, Activity> activities,
        LocalDate from,
        LocalDate finish,
        LocalDate day,
        int compressible,
        boolean exact,
        WhatItTakes answer,
        TradeOffCurve curve,
        Optional<TradeOffDrawing> drawing) {

    public String name(String key) {
        Activity activity = activities.get(key);
        return activity == null ? key : activity.name();
    }

    /** The chain that can't be made shorter; empty unless the day is impossible. */
    public List<String> binding() {
        return answer instanceof WhatItTakes.Impossible impossible ? impossible.binding() : List.of();
    }

    public boolean possible() {
        return !(answer instanceof WhatItTakes.Impossible);
    }

    public boolean needed() {
        return !(answer instanceof WhatItTakes.Nothing);
    }
}
