package guatu.promotion;

import java.util.Optional;

/**
 * A segment of an industry scheme of the zone.
 *
 * @param scheme 3+3, 1+2+X, … as the ledger says
 * @param depth 1 for the top of a scheme
 * @param path codes from the top down, joined by dots
 */
public record Industry(
        String code, String name, String nameEn, Optional<String> parent, String scheme, int depth, String path) {

    /** True for the segment itself and everything under it. */
    public boolean isAtOrBelow(Industry other) {
        return path.equals(other.path) || path.startsWith(other.path + ".");
    }
}
