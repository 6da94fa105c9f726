package guatu.rules.web;

import guatu.rules.Entry;
import guatu.rules.Parameter;
import guatu.rules.RuleVersion;
import guatu.rules.Words;
import guatu.shell.web.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Rules in words. */
public final class RuleWords {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{5,}(\\.\\d+)?");

    private RuleWords() {}

    /** A region by its name, or by its code when it has none in the bundle. */
    public static String region(Page page, String region) {
        return page.textOr("rules.region." + region, region);
    }

    public static String words(Page page, Words words) {
        return page.either(words.chinese(), words.english());
    }

    public static String dates(Page page, RuleVersion version) {
        return version.to()
                .map(to -> page.text("rules.dates", page.date(version.from()), page.date(to)))
                .orElseGet(() -> page.text("rules.dates.open", page.date(version.from())));
    }

    /** The value with its unit, thousands grouped where there are any. */
    public static String value(Page page, Parameter parameter) {
        String value = NUMBER.matcher(parameter.value()).matches()
                ? page.number(new BigDecimal(parameter.value()))
                : parameter.value();
        String unit = words(page, parameter.unit());
        return unit.isEmpty() ? value : unit.equals("%") ? value + unit : value + " " + unit;
    }

    /** The columns of a rule's table: keys in the file's order. */
    public static List<String> columns(Entry table) {
        return List.copyOf(table.entry("columns").values().keySet());
    }

    public static String heading(Page page, Entry table, String column) {
        String chinese = table.entry("columns").textOrNone(column);
        return page.either(chinese, table.entry("columns_en").textOrNone(column));
    }

    public static String cell(Page page, Entry row, String column) {
        return page.either(row.textOrNone(column), row.textOrNone(column + "_en"));
    }
}
