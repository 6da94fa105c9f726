package guatu.enterprise;

import guatu.directory.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A firm of the registry.
 *
 * @param code people find it by it, {@code ENT-2026-0007}
 * @param keeper the unit that keeps the record
 * @param creditCode empty as long as nobody has said it
 * @param industryClass code of GB/T 4754, {@code C3670}; empty when unknown
 * @param site where it works, in words
 * @param version counts changes; a change names the version that it was made on
 */
public record Enterprise(
        UUID id,
        String code,
        Keeper keeper,
        Kind kind,
        String name,
        String nameEn,
        Optional<CreditCode> creditCode,
        String industryClass,
        Optional<LocalDate> foundedOn,
        String address,
        String site,
        String note,
        String source,
        Optional<UUID> ledgerOrganisationId,
        Optional<UUID> mergedInto,
        int version,
        Instant createdAt) {

    /** The unit that keeps a record; the path decides who may read and change more than what is public. */
    public record Keeper(UUID id, String code, String name, String path) {

        public static Keeper of(Organisation organisation) {
            return new Keeper(organisation.id(), organisation.code(), organisation.name(), organisation.path());
        }
    }

    /** What it is in the business register. */
    public enum Kind {
        COMPANY,
        BRANCH,
        PARTNERSHIP,
        /** 个体户; it is never counted, compared or ranked (促进个体工商户发展条例, Art. 32). */
        INDIVIDUAL_BUSINESS,
        INSTITUTION;

        /** The name under which it is stored and its words are found. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String code) {
            for (Kind kind : values()) {
                if (kind.code().equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
