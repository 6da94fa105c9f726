package guatu.scheduling.compression;

import java.util.List;

/** What it would take to meet a date. */
public sealed interface WhatItTakes {

    /** The plan and the lengths that answer. */
    Compressed plan();

    /** The date is met as things are. */
    record Nothing(Compressed plan) implements WhatItTakes {}

    /**
     * The date is met by making activities shorter.
     *
     * @param cheapest whether no cheaper set of shortenings meets the date. Proved where the plan has one calendar and counts
     *     its lags in it; with several the plan was tried on the calendars and meets the date, but a cheaper one may exist.
     */
    record Shortened(Compressed plan, boolean cheapest) implements WhatItTakes {}

    /**
     * The date can't be met.
     *
     * @param plan the one that finishes first, as cheaply as that can be had
     * @param binding the chain of activities that can't be made any shorter, in the order of time
     */
    record Impossible(Compressed plan, List<String> binding) implements WhatItTakes {

        public Impossible {
            binding = List.copyOf(binding);
        }
    }
}
