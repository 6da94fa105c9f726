package guatu.delivery.exchange;

import guatu.scheduling.exchange.Finding;
import java.util.Locale;

/**
 * Something of a plan that a file has no place for.
 *
 * @param name of the activity
 * @param detail the paper that a link rests on; otherwise empty
 */
public record LeftOut(String name, What what, String detail) {

    public enum What {
        DEADLINE,
        CALENDAR_DAYS_OF_LAG,
        SOURCE_OF_LINK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static LeftOut of(Finding finding, String name) {
        String detail = finding.detail();
        if (detail.equals("deadline")) {
            return new LeftOut(name, What.DEADLINE, "");
        }
        if (detail.equals("elapsed lag")) {
            return new LeftOut(name, What.CALENDAR_DAYS_OF_LAG, "");
        }
        return new LeftOut(name, What.SOURCE_OF_LINK, detail);
    }
}
