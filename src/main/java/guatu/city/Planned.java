package guatu.city;

import java.util.List;
import java.util.UUID;

/**
 * An activity as planned.
 *
 * @param start number of a working day
 * @param finish the same; a milestone starts and finishes on one day
 * @param predecessors indices in the plan
 */
record Planned(
        UUID id,
        int position,
        String name,
        boolean milestone,
        boolean gate,
        String stage,
        int weight,
        int durationWorkingDays,
        int start,
        int finish,
        List<Integer> predecessors) {}
