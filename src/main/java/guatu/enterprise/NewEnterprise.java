package guatu.enterprise;

import guatu.enterprise.Enterprise.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A firm to be registered, or what it shall be changed to.
 *
 * @param keeper code of the unit that keeps the record
 * @param industryClass code of GB/T 4754; empty when unknown
 * @param industries codes of segments in the zone's schemes
 * @param source where it is known from, such as the business licence
 */
public record NewEnterprise(
        String keeper,
        Kind kind,
        String name,
        String nameEn,
        Optional<CreditCode> creditCode,
        String industryClass,
        List<String> industries,
        Optional<LocalDate> foundedOn,
        String address,
        String site,
        String note,
        String source) {

    public NewEnterprise {
        industries = List.copyOf(industries);
    }

    /** As much as is known when somebody first speaks of a firm. */
    public static NewEnterprise named(String keeper, String name, Optional<CreditCode> creditCode, String source) {
        return new NewEnterprise(
                keeper, Kind.COMPANY, name, "", creditCode, "", List.of(), Optional.empty(), "", "", "", source);
    }
}
