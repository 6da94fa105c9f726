package guatu.enterprise.web;

import guatu.enterprise.CreditCode;
import guatu.enterprise.Enterprise;
import guatu.enterprise.Enterprises;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A page of firms, as a program reads them. */
@Schema(description = "enterprise.api.found")
record EnterprisesFound(
        List<Item> items,
        @Schema(description = "enterprise.api.more") boolean more) {

    @Schema(name = "Enterprise", description = "enterprise.api.item")
    record Item(
            @Schema(example = "ENT-2026-0007") String code,
            String name,
            String nameEnglish,

            @Schema(description = "enterprise.api.creditCode")
            Optional<String> creditCode,

            @Schema(allowableValues = {"company", "branch", "partnership", "individual_business", "institution"})
            String kind,

            @Schema(description = "enterprise.api.class", example = "C3670")
            String industryClass,

            Optional<LocalDate> foundedOn,
            String address,
            String keeper) {

        static Item of(Enterprise firm) {
            return new Item(
                    firm.code(),
                    firm.name(),
                    firm.nameEn(),
                    firm.creditCode().map(CreditCode::value),
                    firm.kind().code(),
                    firm.industryClass(),
                    firm.foundedOn(),
                    firm.address(),
                    firm.keeper().code());
        }
    }

    /** @param found one more than a page when there are more */
    static EnterprisesFound of(List<Enterprise> found) {
        boolean more = found.size() > Enterprises.PAGE_LENGTH;
        return new EnterprisesFound(
                (more ? found.subList(0, Enterprises.PAGE_LENGTH) : found)
                        .stream().map(Item::of).toList(),
                more);
    }
}
