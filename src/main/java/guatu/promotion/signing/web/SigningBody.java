package guatu.promotion.signing.web;

import guatu.promotion.Money;
import guatu.promotion.signing.NewSigning;
import guatu.promotion.signing.NewSigning.Identity;
import guatu.promotion.signing.SigningKind;
import guatu.shell.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signing as programs send it. */
@Schema(description = "signing.api.newSigning")
record SigningBody(
        @Nullable LocalDate signedOn,

        @Schema(description = "signing.api.newSigning.stated") @Nullable
        BigDecimal stated,

        @Nullable String currency,
        @Schema(description = "signing.api.kind") @Nullable String kind,

        @Schema(description = "signing.api.newSigning.projectOf") @Nullable
        String projectOf,

        @Schema(description = "signing.api.newSigning.reason") @Nullable
        String reason,

        @Nullable String event,
        @Nullable String place,
        @Nullable LocalDate promisedOn,
        @Nullable String source) {

    NewSigning signing(String code, String key) {
        if (signedOn == null) {
            throw new InvalidInput("signedOn", "", "2026-01-04");
        }
        return new NewSigning(
                identity(code),
                signedOn,
                Optional.ofNullable(stated)
                        .map(amount -> new Money(amount, Objects.requireNonNullElse(currency, "CNY"))),
                Optional.ofNullable(event),
                Objects.requireNonNullElse(place, ""),
                Optional.ofNullable(promisedOn),
                Optional.empty(),
                Objects.requireNonNullElse(source, ""),
                // The form's keys are the same person's too: the prefix keeps the two apart.
                "api:" + key);
    }

    private Identity identity(String code) {
        String named = Objects.requireNonNullElse(kind, "first");
        String why = Objects.requireNonNullElse(reason, "");
        SigningKind said = SigningKind.find(named)
                .orElseThrow(() -> new InvalidInput("kind", named, "first, upgrade, increase, reduction, repeat, …"));
        if (said != SigningKind.FIRST) {
            return new Identity.Later(said, Objects.requireNonNullElse(projectOf, code), why);
        }
        return why.isBlank() ? new Identity.First() : new Identity.Different(why);
    }
}
