package guatu.delivery.appraisal;

import java.util.List;

/**
 * Records behind a count that a person may see, those that do not meet the measure first.
 *
 * @param all how many there are, also those that the person may not see
 */
public record CountedRecords(List<CountedRecord> shown, long all) {

    public CountedRecords {
        shown = List.copyOf(shown);
    }
}
