package guatu.delivery.exchange;

import guatu.scheduling.exchange.NotWritten;
import guatu.scheduling.exchange.NotWritten.What;
import java.util.Locale;

/**
 * Something of a plan that a file has no place for.
 *
 * @param name of the activity
 * @param detail the paper that a link rests on; otherwise empty
 */
public record LeftOut(String name, What what, String detail) {

    static LeftOut of(NotWritten left, String name) {
        return new LeftOut(name, left.what(), left.detail());
    }

    public String code() {
        return what.name().toLowerCase(Locale.ROOT);
    }
}
