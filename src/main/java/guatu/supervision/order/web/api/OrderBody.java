package guatu.supervision.order.web.api;

import guatu.shell.InvalidInput;
import guatu.supervision.order.OrderKind;
import guatu.supervision.order.OrderWording;
import guatu.supervision.order.SubjectKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An order that a program gives. */
@Schema(description = "order.api.newOrder")
record OrderBody(
        @Nullable String kind,
        @Nullable String issuer,
        @Nullable String approval,
        @Nullable String source,
        @Nullable String basis,
        @Nullable String item,
        @Nullable String requirement,
        @Nullable String subjectKind,
        @Nullable String subjectCode,
        @Nullable String leadUnit,
        @Nullable List<String> jointUnits,
        @Nullable LocalDate dueOn,

        @Schema(description = "order.api.newOrder.checked") @Nullable
        Boolean checked) {

    OrderKind orderKind() {
        return OrderKind.find(said(kind))
                .orElseThrow(() -> new InvalidInput("kind", said(kind), "hand_over, follow_up, reminder"));
    }

    SubjectKind about() {
        return subjectKind == null
                ? SubjectKind.FREE
                : SubjectKind.find(subjectKind)
                        .orElseThrow(() -> new InvalidInput(
                                "subjectKind", subjectKind, "initiative, activity, deal, whistle, free"));
    }

    OrderWording wording() {
        return new OrderWording(said(approval), said(source), said(basis), said(item), said(requirement));
    }

    LocalDate deadline() {
        if (dueOn == null) {
            throw new InvalidInput("dueOn", "", "2026-09-30");
        }
        return dueOn;
    }

    static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
