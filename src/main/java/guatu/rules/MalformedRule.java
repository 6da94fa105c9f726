package guatu.rules;

import java.util.Locale;

/** A rule that can't be read: names the file, the key, what was found there, and what was expected. */
public final class MalformedRule extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String key;
    private final String found;
    private final Expected expected;

    public MalformedRule(String file, String key, String found, Expected expected) {
        super("Rule %s, key %s: found %s, expected %s."
                .formatted(file, key, found.isEmpty() ? "nothing" : "'" + found + "'", expected.words()));
        this.file = file;
        this.key = key;
        this.found = found;
        this.expected = expected;
    }

    public String file() {
        return file;
    }

    public String key() {
        return key;
    }

    public String found() {
        return found;
    }

    public Expected expected() {
        return expected;
    }

    /** What should have stood there. */
    public enum Expected {
        YAML("a YAML document with keys and values"),
        PRESENT("a value"),
        WHOLE_NUMBER("a whole number"),
        NUMBER("a number"),
        TEXT("a text"),
        FLAG("true or false"),
        DATE("a date, year-month-day"),
        LIST("a list"),
        ENTRY("keys and values"),
        CODE("a code of lower-case letters, digits and hyphens"),
        REGION("a region such as CN or CN.33.04"),
        CERTAINTY("legal_text, government, secondary, repository, product_default or office"),
        GROUND("legal, technical or customary"),
        DEPENDENCE("start_after or decide_after"),
        WORK_CALENDAR("office, construction or everyday"),
        CLOCK_START("own_acceptance, unified_acceptance or predecessor_completion"),
        PART_OF_LENGTH(
                "a part of its length, from 1 to one less than the whole, where it is decided after something; otherwise none"),
        UNCOUNTED(
                "hearing, tender, auction, inspection, testing, quarantine, appraisal, expert_review, publicity or commissioned_evaluation"),
        DAY_UNIT("working_days or natural_days"),
        ACTIVITY_KIND("activity or milestone"),
        INITIATIVE_KIND("project, key_task, reform or hard_problem"),
        SOURCE("the source: a legal link names the law it rests on"),
        UNIQUE("a key used once"),
        KNOWN_STAGE("one of the stages listed above"),
        KNOWN_ACTIVITY("the key of an activity of the same template"),
        NO_CYCLE("links that never lead back to where they started"),
        RUNS_FORWARD("a last day that is not before the first"),
        NO_OVERLAP("versions of one rule and region whose dates do not overlap"),
        SAME_PARAMETERS("every parameter that the product's rule has"),
        KNOWN_RULE("the code of a rule that the product ships"),
        UNITS_COMPARED("units: persons are never ranked"),
        SEQUENCE("towns or departments"),
        DIRECTION("more or less"),
        SCORE_SOURCE("ledger, figures or typed"),
        KNOWN_MEASURE("a measure that the product counts from its records"),
        KNOWN_INDICATOR("the code of an indicator of the same sheet"),
        SCORING_METHOD(
                "ratio_capped, efficacy, deduction, piecewise, two_part_mix, point_list or rank_points, with numbers in order"),
        ALLOWED_INDICATOR("an indicator that does not count individual businesses, persons' traces or points");

        private final String words;

        Expected(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** The name under which its words are found. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
