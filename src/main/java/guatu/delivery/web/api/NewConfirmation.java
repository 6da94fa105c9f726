package guatu.delivery.web.api;

import guatu.delivery.Progress.Decision;
import guatu.shell.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the second person says. */
@Schema(description = "delivery.api.newConfirmation")
record NewConfirmation(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"confirmed", "returned"},
                example = "confirmed")
        @Nullable
        String decision,

        @Schema(description = "delivery.api.newConfirmation.note") @Nullable
        String note) {

    Decision decided() {
        return switch (Optional.ofNullable(decision).orElse("")) {
            case "confirmed" -> Decision.CONFIRMED;
            case "returned" -> Decision.RETURNED;
            case String other -> throw new InvalidInput("decision", other, "confirmed, returned");
        };
    }

    String words() {
        return Optional.ofNullable(note).orElse("");
    }
}
