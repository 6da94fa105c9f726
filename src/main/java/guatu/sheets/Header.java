package guatu.sheets;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which columns of the form stand where, from a row of headers in Chinese or English, in any order.
 *
 * @param columns by place in the row, from 0
 * @param units named in headers such as 投资额（万元）
 */
public record Header<C extends Column>(Map<Integer, C> columns, Map<C, String> units, List<Refusal> refusals) {

    /** What the product itself writes beside the form's columns; it is not read. */
    public static final String PROBLEM_COLUMN = "问题";

    private static final Pattern WITH_UNIT = Pattern.compile("(.+)[(\\[](.+)[)\\]]");
    private static final Pattern DECORATION = Pattern.compile("[*\\s]");
    private static final Set<String> UNITS =
            Set.of("元", "万元", "亿元", "万美元", "亿美元", "㎡", "m2", "平方米", "万平方米", "万m2", "亩", "公顷", "平方公里", "%", "工作日");

    /** @param form the columns that there may be */
    public static <C extends Column> Header<C> read(List<C> form, String sheetName, List<Cell> cells) {
        Map<Integer, C> columns = new LinkedHashMap<>();
        Map<C, String> units = new HashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int place = 0; place < cells.size(); place++) {
            String typed = cells.get(place).found().strip();
            if (typed.isEmpty() || typed.equals(PROBLEM_COLUMN) || cells.get(place) instanceof Cell.Merged) {
                continue;
            }
            Optional<Named<C>> named = named(form, typed);
            if (named.isEmpty()) {
                refusals.add(new Refusal(sheetName, 0, typed, typed, Problem.COLUMN_UNKNOWN, headersOf(form)));
            } else if (columns.containsValue(named.get().column())) {
                refusals.add(new Refusal(sheetName, 0, typed, typed, Problem.COLUMN_TWICE, ""));
            } else {
                columns.put(place, named.get().column());
                units.put(named.get().column(), named.get().unit());
            }
        }
        for (C column : form) {
            if (column.required() && !columns.containsValue(column)) {
                refusals.add(new Refusal(
                        sheetName, 0, column.header(), headers(cells), Problem.COLUMN_MISSING, column.header()));
            }
        }
        return new Header<>(columns, units, refusals);
    }

    /** How many of the cells name a column of the sheet. */
    public static long matches(List<? extends Column> form, List<Cell> cells) {
        return cells.stream()
                .filter(cell -> named(form, cell.found()).isPresent())
                .count();
    }

    public boolean usable() {
        return refusals.stream().noneMatch(refusal -> refusal.problem() == Problem.COLUMN_MISSING);
    }

    private record Named<C>(C column, String unit) {}

    private static <C extends Column> Optional<Named<C>> named(List<C> form, String typed) {
        String name = plain(typed);
        for (C column : form) {
            if (name.equals(column.key()) || name.equals(plain(column.header()))) {
                return Optional.of(new Named<>(column, ""));
            }
        }
        Matcher withUnit = WITH_UNIT.matcher(name);
        if (withUnit.matches() && UNITS.contains(withUnit.group(2))) {
            return named(form, withUnit.group(1)).map(found -> new Named<>(found.column(), withUnit.group(2)));
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        return DECORATION
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static String headersOf(List<? extends Column> form) {
        return form.stream()
                .filter(column -> column.type() != ColumnType.ID)
                .map(Column::header)
                .collect(Collectors.joining("、"));
    }

    private static String headers(List<Cell> cells) {
        return String.join(
                "、",
                cells.stream().map(Cell::found).filter(text -> !text.isBlank()).toList());
    }
}
