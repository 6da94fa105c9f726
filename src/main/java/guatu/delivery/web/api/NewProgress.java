package guatu.delivery.web.api;

import guatu.delivery.EvidenceUpload;
import guatu.delivery.ProgressBook.Details;
import guatu.delivery.ProgressStatement.Claim;
import guatu.delivery.ProgressStatement.Finished;
import guatu.delivery.ProgressStatement.Forecast;
import guatu.delivery.ProgressStatement.Note;
import guatu.delivery.ProgressStatement.Percent;
import guatu.delivery.ProgressStatement.Started;
import guatu.shell.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;

/** What is to be recorded. */
@Schema(description = "delivery.api.newProgress")
record NewProgress(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"started", "finished", "percent", "forecast", "note"},
                example = "percent")
        @Nullable
        String kind,

        @Schema(description = "delivery.api.newProgress.percent", example = "60") @Nullable
        BigDecimal percent,

        @Schema(description = "delivery.api.newProgress.forecast") @Nullable
        LocalDate forecastFinish,

        @Schema(description = "delivery.api.newProgress.occurredOn") @Nullable
        LocalDate occurredOn,

        @Schema(example = "二层楼板已浇筑") @Nullable String note,

        @Schema(description = "delivery.api.newProgress.files") @Nullable
        List<NewFile> files) {

    private static final String KINDS = "started, finished, percent, forecast, note";

    record NewFile(
            @Schema(example = "验收单.pdf") @Nullable String name,

            @Schema(description = "delivery.api.newProgress.content")
            byte @Nullable [] content) {}

    Claim claim() {
        return switch (Optional.ofNullable(kind).orElse("")) {
            case "started" -> new Started();
            case "finished" -> new Finished();
            case "percent" -> new Percent(present(percent, "percent", "0–100"));
            case "forecast" -> new Forecast(present(forecastFinish, "forecastFinish", "2026-02-10"));
            case "note" -> new Note();
            case String other -> throw new InvalidInput("kind", other, KINDS);
        };
    }

    Details details(LocalDate today, String requestKey) {
        return new Details(
                Optional.ofNullable(occurredOn).orElse(today),
                Optional.ofNullable(note).orElse(""),
                Objects.requireNonNullElse(files, List.<NewFile>of()).stream()
                        .map(NewProgress::upload)
                        .toList(),
                requestKey);
    }

    private static EvidenceUpload upload(NewFile file) {
        byte[] content = present(file.content(), "files.content", "Base64");
        return new EvidenceUpload(
                present(file.name(), "files.name", "report.pdf"), content.length, new ByteArrayResource(content));
    }

    private static <T> T present(@Nullable T value, String field, String expected) {
        if (value == null) {
            throw new InvalidInput(field, "", expected);
        }
        return value;
    }
}
