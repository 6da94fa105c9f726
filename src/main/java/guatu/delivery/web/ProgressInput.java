package guatu.delivery.web;

import guatu.delivery.EvidenceUpload;
import guatu.delivery.ProgressBook.Details;
import guatu.delivery.ProgressStatement;
import guatu.delivery.ProgressStatement.Claim;
import guatu.delivery.ProgressStatement.Finished;
import guatu.delivery.ProgressStatement.Forecast;
import guatu.delivery.ProgressStatement.Note;
import guatu.delivery.ProgressStatement.Percent;
import guatu.delivery.ProgressStatement.Started;
import guatu.delivery.ProgressStatement.Withdrawn;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import guatu.shell.WrittenNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the form sends, as typed.
 *
 * @param what the button that was pressed: started, finished, percent:25, percent, forecast, note, withdrawn
 */
record ProgressInput(
        String what,
        String percent,
        String forecast,
        String occurredOn,
        String note,
        String requestKey,
        List<MultipartFile> files) {

    private static final String QUICK_PERCENT = "percent:";

    ProgressInput(
            @Nullable String what,
            @Nullable String percent,
            @Nullable String forecast,
            @Nullable String occurredOn,
            @Nullable String note,
            @Nullable String requestKey,
            @Nullable List<MultipartFile> files) {
        this.what = typed(what);
        this.percent = typed(percent);
        this.forecast = typed(forecast);
        this.occurredOn = typed(occurredOn);
        this.note = typed(note);
        this.requestKey = typed(requestKey);
        this.files = files == null ? List.of() : List.copyOf(files);
    }

    /** An empty form with a key of its own. */
    static ProgressInput empty(LocalDate day) {
        return new ProgressInput(
                "", "", "", day.toString(), "", Identifiers.next().toString(), List.of());
    }

    ProgressStatement statement() {
        return what.equals("withdrawn") ? new Withdrawn() : claim();
    }

    Claim claim() {
        return switch (what) {
            case "started" -> new Started();
            case "finished" -> new Finished();
            case "forecast" -> new Forecast(day(forecast, "delivery.progress.refused.forecast"));
            case "note" -> new Note();
            case "percent" -> new Percent(number(percent));
            case String quick
            when quick.startsWith(QUICK_PERCENT) -> new Percent(number(quick.substring(QUICK_PERCENT.length())));
            default -> throw new Refused("delivery.progress.refused.nothing");
        };
    }

    /** @param today what holds when no day was typed */
    Details details(LocalDate today) {
        return new Details(
                occurredOn.isEmpty() ? today : day(occurredOn, "delivery.progress.refused.day"),
                note,
                // A file field that was left empty is sent as a part without a name.
                files.stream()
                        .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty())
                        .map(file -> new EvidenceUpload(
                                Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getSize(), file))
                        .toList(),
                requestKey);
    }

    private static BigDecimal number(String typed) {
        try {
            return WrittenNumber.parse(typed.replaceAll("[%％\\s]", ""));
        } catch (NumberFormatException notANumber) {
            throw new Refused("delivery.progress.refused.percent", typed);
        }
    }

    private static LocalDate day(String typed, String refusal) {
        try {
            return WrittenDay.parse(typed);
        } catch (DateTimeException notADay) {
            throw new Refused(refusal, typed);
        }
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
