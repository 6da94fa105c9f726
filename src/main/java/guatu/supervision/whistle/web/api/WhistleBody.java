package guatu.supervision.whistle.web.api;

import guatu.shell.InvalidInput;
import guatu.supervision.ladder.Pace;
import guatu.supervision.whistle.BlockedClass;
import guatu.supervision.whistle.NewWhistle;
import guatu.supervision.whistle.Whistle.Kind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A whistle that a program blows. */
@Schema(description = "whistle.api.newWhistle")
record WhistleBody(
        @Nullable String unit,

        @Schema(description = "whistle.api.newWhistle.subject") @Nullable
        String initiative,

        @Nullable UUID activity,
        @Nullable String lead,
        @Nullable String blockedClass,
        @Nullable String pace,
        @Nullable String what,
        @Nullable LocalDate since,
        @Nullable LocalDate until,

        @Schema(description = "whistle.api.newWhistle.asked") @Nullable
        List<String> asked) {

    /** @throws InvalidInput naming the field that can't be read */
    NewWhistle whistle(LocalDate today, String requestKey) {
        if ((initiative == null) == (lead == null)) {
            throw new InvalidInput("initiative", String.valueOf(initiative), "initiative | lead");
        }
        return new NewWhistle(
                Objects.requireNonNullElse(unit, ""),
                lead == null ? Kind.INITIATIVE : Kind.LEAD,
                Objects.requireNonNullElse(lead == null ? initiative : lead, ""),
                Optional.ofNullable(activity),
                BlockedClass.find(Objects.requireNonNullElse(blockedClass, ""))
                        .orElseThrow(() -> new InvalidInput(
                                "blockedClass", String.valueOf(blockedClass), "land, approval, utilities, …")),
                Optional.ofNullable(pace).map(WhistleBody::pace),
                Objects.requireNonNullElse(what, ""),
                Objects.requireNonNullElse(since, today),
                Optional.ofNullable(until),
                Objects.requireNonNullElse(asked, List.of()),
                requestKey);
    }

    private static Pace pace(String code) {
        return Pace.find(code).orElseThrow(() -> new InvalidInput("pace", code, "same_day, ordinary, complex"));
    }
}
