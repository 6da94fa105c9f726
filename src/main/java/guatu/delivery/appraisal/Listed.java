package guatu.delivery.appraisal;

import java.util.List;

/**
 * The first of a list.
 *
 * @param all how many there are
 */
public record Listed<T>(List<T> first, long all) {

    public Listed {
        first = List.copyOf(first);
    }
}
