package guatu.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long league tables, the gantry of lights, review packs and the lights of a past day take on a city: one person, one request after the
 * other. Writes a line per step into bench/README.md, in milliseconds.
 */
final class LeagueTimes {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern OFFICE = Pattern.compile("<select[^>]*id=\"office\"[^>]*>\\s*<option value=\"([^\"]+)\"");
    private static final Pattern RULE = Pattern.compile("(?s)<textarea[^>]*name=\"yaml\"[^>]*>(.*?)</textarea>");
    private static final String SHEET = "score-sheet-departments";
    private static final int INDICATORS = 20;
    private static final int READ = 9;
    private static final int PAST = 3;
    private static final String EVERY_ACTIVITY = "select sum(weight) || ' ' || max(planned_finish) || ' ' || min(actual_start) from activity";
    private static final Pattern UNITS = Pattern.compile("<caption>[^<0-9]*([0-9,]+)");

    private final StringBuilder table = new StringBuilder();
    private final PlainConnection connection;
    private final Map<String, String> cookie;

    private LeagueTimes(PlainConnection connection, String session) {
        this.connection = connection;
        this.cookie = Map.of("Cookie", "SESSION=" + session);
    }

    public static void main(String[] arguments) throws Exception {
        String session = (String) new Person("city").signIn("city").get("sessionCookie");
        try (PlainConnection connection = new PlainConnection(Settings.PORT)) {
            LeagueTimes times = new LeagueTimes(connection, session);
            ReadmeSection section = new ReadmeSection("league", "bench/run-league");
            times.measure();
            section.write(section.opening() + """
                    %s initiatives, %s organisations. One person, one request after the other, the page included. The sheet has %d indicators,
                    among them each of the measures that the product counts itself.

                    | step | first ms | median ms | goal ms |
                    | --- | ---: | ---: | ---: |
                    %s
                    """.formatted(arguments[0], arguments[1], INDICATORS, times.table));
        }
    }

    private void measure() throws Exception {
        String list = get("/supervision/league-tables");
        String office = found(OFFICE, list);
        twentyIndicators();
        String period = "";
        Optional<String> opened = Optional.empty();
        // The latest quarter that no run before has closed on this city.
        for (int back = 1; opened.isEmpty(); back++) {
            LocalDate quarter = LocalDate.now().minusMonths(3L * back);
            period = quarter.getYear() + "-Q" + ((quarter.getMonthValue() - 1) / 3 + 1);
            opened = posted("/supervision/league-tables", Map.of("sheet", SHEET, "period", period, "office", office));
        }
        String table = opened.get();
        String units = found(UNITS, get(table));
        time("league table of %s units over %s, trial from records".formatted(units, period), READ, "1,000", () -> get(table));
        time("the same, closed: counted, scored and frozen", 1, "1,000", () -> post(table + "/closure", Map.of()));
        time("the same, frozen, read", READ, "1,000", () -> get(table));
        time("gantry of lights, a quarter", READ, "1,000", () -> get("/supervision/lights"));
        LocalDate past = LocalDate.now().minusYears(3);
        time("wall chart of today: all lights of the city", READ, "2,000", () -> get("/"));
        int[] day = {0};
        time("wall chart of a day three years ago, another day each time", PAST, "2,000", () -> get("/?asOf=" + past.minusDays(day[0]++)));
        DatabaseLimit database = DatabaseLimit.ofEmbedded();
        time("the limit for that: one statement that reads every activity once and adds up", READ, "", () -> database.text(EVERY_ACTIVITY));
        long begun = System.nanoTime();
        String pack = post(
                "/supervision/packs",
                Map.of(
                        "unit", office,
                        "span", "MONTH",
                        "day", LocalDate.now().minusDays(1).toString(),
                        "decisions", "",
                        "requestKey", UUID.randomUUID().toString()));
        while (!get(pack).contains("document.docx")) {
            Thread.sleep(50);
        }
        double pack1 = (System.nanoTime() - begun) / 1e6;
        print("review pack of a month of the whole city, ordered until it can be taken", pack1, pack1, "10,000");
    }

    /** What the product counts besides the measures of its own sheet. */
    private static final List<String> OTHERS = List.of(
            "money_against_schedule", "whistles_answered", "whistles_reopened", "orders_overdue", "orders_extended");

    /**
     * The office's own version of the sheet: the product's indicators, the other measures that it can count, and then again under other
     * codes until there are twenty.
     */
    private void twentyIndicators() throws IOException {
        String form = get("/rules/new?from=" + SHEET + "&version=" + SHEET + "@2020-01-01");
        String yaml = unescaped(found(RULE, form)).replaceFirst("region: CN\n", "region: CN.33\n");
        String rows = yaml.substring(yaml.indexOf("    rows:\n") + "    rows:\n".length(), yaml.indexOf("  ties:"));
        List<String> indicators = new ArrayList<>(List.of(rows.split("(?m)^(?=      - )")));
        int own = indicators.size();
        for (int at = own; at < INDICATORS; at++) {
            String as = indicators.get(at % own).replaceFirst("code: (\\S+)", "code: $1-" + at);
            if (at - own < OTHERS.size()) {
                as = indicators.getFirst().replaceFirst("code: (\\S+)", "code: other-" + at)
                        .replaceFirst("measure: \\S+", "measure: " + OTHERS.get(at - own));
            }
            indicators.add(as);
        }
        // Refused where a run before has left it.
        posted("/rules", Map.of("yaml", yaml.replace(rows, String.join("", indicators))));
    }

    private interface Step {
        void run() throws Exception;
    }

    private void time(String what, int times, String goal, Step step) throws Exception {
        List<Double> milliseconds = new ArrayList<>();
        for (int at = 0; at < times; at++) {
            long begun = System.nanoTime();
            step.run();
            milliseconds.add((System.nanoTime() - begun) / 1e6);
        }
        double first = milliseconds.getFirst();
        milliseconds.sort(null);
        print(what, first, milliseconds.get(times / 2), goal);
    }

    private void print(String what, double first, double median, String goal) {
        String line = String.format(Locale.ROOT, "| %s | %,.0f | %,.0f | %s |%n", what, first, median, goal);
        System.out.print(line);
        table.append(line);
    }

    private String get(String path) throws IOException {
        PlainConnection.Answer answer = connection.get(path, cookie);
        if (answer.status() != 200) {
            throw new IOException("%d from %s, expected 200".formatted(answer.status(), path));
        }
        return answer.text();
    }

    /** @return where it leads */
    private String post(String path, Map<String, String> fields) throws IOException {
        return posted(path, fields).orElseThrow(() -> new IOException("refused " + path));
    }

    /** @return where it leads; empty when it is refused */
    private Optional<String> posted(String path, Map<String, String> fields) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", found(CSRF, get("/supervision/league-tables")));
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Map<String, String> headers = new LinkedHashMap<>(cookie);
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        PlainConnection.Answer answer = connection.post(path, headers, form);
        if (answer.status() == 422) {
            return Optional.empty();
        }
        if (answer.status() != 302) {
            throw new IOException("%d from %s, expected 302: %s".formatted(answer.status(), path, answer.text()));
        }
        return Optional.of(answer.location().replaceFirst("^https?://[^/]+", ""));
    }

    private static String found(Pattern pattern, String page) throws IOException {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IOException("found no %s in: %s".formatted(pattern, page.substring(0, Math.min(400, page.length()))));
        }
        return matcher.group(1);
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
