package guatu.delivery.web;

import guatu.delivery.Light;
import guatu.delivery.chart.ChartRow;
import guatu.delivery.chart.ChartRow.Mark;
import guatu.delivery.chart.ChartRow.State;
import guatu.delivery.chart.Lane;
import guatu.delivery.chart.TimeAxis.Tick;
import guatu.shell.web.Page;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words and colours of the wall chart. Colours repeat what shapes and words say. */
public final class ChartWords {

    private ChartWords() {}

    public static String tick(Page page, Tick tick) {
        return tick.year()
                ? page.text("delivery.chart.year", String.valueOf(tick.day().getYear()))
                : page.text("delivery.chart.month", tick.month());
    }

    /** Names that are too long for their column end with an ellipsis; the whole name stands in the title. */
    public static String clipped(String name, int characters) {
        return name.codePointCount(0, name.length()) <= characters
                ? name
                : name.substring(0, name.offsetByCodePoints(0, characters - 1)) + "…";
    }

    public static String counts(Page page, Lane lane) {
        return Arrays.stream(Light.values())
                .filter(light -> lane.byLight().getOrDefault(light, 0) > 0)
                .map(light -> light.shape() + " " + page.text("delivery.light." + light.code()) + " "
                        + lane.byLight().get(light))
                .collect(Collectors.joining("   "));
    }

    public static String bar(Page page, ChartRow row) {
        return page.text(
                "delivery.chart.bar",
                row.name(),
                row.start().map(page::date).orElse(""),
                row.promisedOn().map(page::date).orElse(page.text("delivery.missing")));
    }

    /** When it is expected, and how likely the promise is. */
    public static String forecast(Page page, ChartRow row) {
        String expected = row.forecast().map(page::date).orElse("");
        return row.likelihood()
                .map(percent -> page.text("delivery.chart.forecastLikely", expected, percent))
                .orElseGet(() -> page.text("delivery.chart.forecast", expected));
    }

    public static String mark(Page page, ChartRow row, Mark mark) {
        return page.text("delivery.chart.mark." + shape(mark.state()), row.name(), mark.name(), page.date(mark.on()));
    }

    public static String colour(Light light) {
        return switch (light) {
            case RED -> "#b3261e";
            case AMBER -> "#8a5a00";
            case BLUE -> "#1d5fa8";
            case GREEN -> "#1b6e3c";
            case GREY -> "#5f6772";
        };
    }

    /** What the shape of a mark is called. */
    public static String shape(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public static String fill(State state) {
        return state == State.VERIFIED ? edge(state) : "#ffffff";
    }

    public static boolean half(State state) {
        return state == State.REPORTED;
    }

    public static String edge(State state) {
        return state == State.LATE ? colour(Light.RED) : "#1f4e8c";
    }
}
