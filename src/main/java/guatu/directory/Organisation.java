package guatu.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the tree, or an organisation from outside that the ledger speaks of.
 *
 * @param kind zone, department, street, company, … as the ledger says
 * @param path codes from the root down, joined by dots
 */
public record Organisation(
        UUID id,
        String code,
        String name,
        String nameEn,
        String kind,
        @Nullable UUID parentId,
        String path,
        boolean inService) {

    /** 1 for a root. */
    public int depth() {
        return (int) path.chars().filter(character -> character == '.').count() + 1;
    }

    /** True for the organisation itself and everything under it. */
    public boolean isAtOrBelow(Organisation other) {
        return path.equals(other.path) || path.startsWith(other.path + ".");
    }
}
