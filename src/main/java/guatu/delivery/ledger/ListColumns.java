package guatu.delivery.ledger;

import guatu.delivery.Initiative.Coded;
import guatu.delivery.Initiative.Money;
import guatu.delivery.InitiativeLine;
import guatu.delivery.LightReading;
import guatu.delivery.outlook.Outlook;
import guatu.sheets.Choice;
import guatu.sheets.Words;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of the exported list: those that the page shows, and the plain values behind them. */
final class ListColumns {

    private static final List<String> KEYS = List.of(
            "light",
            "code",
            "name",
            "kind",
            "stage",
            "unit",
            "owner",
            "percent",
            "promise",
            "precision",
            "industry",
            "place",
            "investment",
            "currency",
            "days_late",
            "forecast",
            "likelihood");

    private ListColumns() {}

    static List<String> headers(Words words) {
        return KEYS.stream().map(key -> words.of("ledger.list." + key)).toList();
    }

    /** In the order of the headers; a missing value is an empty text. */
    static List<Object> of(InitiativeLine line, Words words) {
        return Stream.<Object>of(
                        words.of("delivery.light." + line.light().code()),
                        line.code(),
                        line.name(),
                        words.of("delivery.kind." + line.kind().code()),
                        line.stage(),
                        line.organisation().name(),
                        or(line.owner()),
                        or(line.earnedPercent().map(percent -> percent.setScale(1, RoundingMode.HALF_UP))),
                        or(line.promisedOn()),
                        line.promisedOn().isEmpty() ? "" : precision(line.promisedPrecision()),
                        or(line.industry().map(Coded::name)),
                        or(line.place().map(Coded::name)),
                        or(line.investment().map(Money::amount)),
                        or(line.investment().map(Money::currency)),
                        or(line.reading().map(LightReading::daysLate)),
                        or(line.outlook().map(Outlook::forecastFinish)),
                        or(line.outlook().flatMap(Outlook::percent)))
                .toList();
    }

    private static String precision(String code) {
        return Choices.PRECISIONS.stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code);
    }

    private static Object or(Optional<?> value) {
        return value.isPresent() ? value.get() : "";
    }
}
