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
        boolean inService) {}
