package guatu.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long league tables, the gantry of lights and review packs take on a city: one person, one request after the other. Prints a line
 * per step, in milliseconds.
 */
final class LeagueTimes {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern OFFICE = Pattern.compile("<select[^>]*id=\"office\"[^>]*>\\s*<option value=\"([^\"]+)\"");
    private static final Pattern RULE = Pattern.compile("(?s)<textarea[^>]*name=\"yaml\"[^>]*>(.*?)</textarea>");
    private static final String SHEET = "score-sheet-departments";
    private static final int INDICATORS = 20;
    private static final int READ = 9;

    private final PlainConnection connection;
    private final Map<String, String> cookie;

    private LeagueTimes(PlainConnection connection, String session) {
        this.connection = connection;
        this.cookie = Map.of("Cookie", "SESSION=" + session);
    }

    public static void main(String[] arguments) throws Exception {
        String session = (String) new Person("city").signIn("city").get("sessionCookie");
        try (PlainConnection connection = new PlainConnection(Settings.PORT)) {
            new LeagueTimes(connection, session).measure();
        }
    }

    private void measure() throws IOException, InterruptedException {
        String list = get("/supervision/league-tables");
        String office = found(OFFICE, list);
        LocalDate quarter = LocalDate.now().minusMonths(3);
        String period = quarter.getYear() + "-Q" + ((quarter.getMonthValue() - 1) / 3 + 1);
        twentyIndicators();
        String table = post("/supervision/league-tables", Map.of("sheet", SHEET, "period", period, "office", office));
        time("league table, trial from records", READ, () -> get(table));
        time("league table, closed: counted, scored and frozen", 1, () -> post(table + "/closure", Map.of()));
        time("league table, frozen, read", READ, () -> get(table));
        time("gantry of lights, a quarter", READ, () -> get("/supervision/lights"));
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
        print("review pack of a month, ordered until it can be taken", (System.nanoTime() - begun) / 1e6);
    }

    /** The office's own version of the sheet: the product's indicators, again under other codes until there are twenty. */
    private void twentyIndicators() throws IOException {
        String form = get("/rules/new?from=" + SHEET + "&version=" + SHEET + "@2020-01-01");
        String yaml = unescaped(found(RULE, form)).replaceFirst("region: CN\n", "region: CN.33\n");
        String rows = yaml.substring(yaml.indexOf("    rows:\n") + "    rows:\n".length(), yaml.indexOf("  ties:"));
        List<String> indicators = new ArrayList<>(List.of(rows.split("(?m)^(?=      - )")));
        int own = indicators.size();
        for (int at = own; at < INDICATORS; at++) {
            indicators.add(indicators.get(at % own).replaceFirst("code: (\\S+)", "code: $1-" + at));
        }
        post("/rules", Map.of("yaml", yaml.replace(rows, String.join("", indicators))));
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void time(String what, int times, Step step) throws IOException {
        List<Double> milliseconds = new ArrayList<>();
        for (int at = 0; at < times; at++) {
            long begun = System.nanoTime();
            step.run();
            milliseconds.add((System.nanoTime() - begun) / 1e6);
        }
        milliseconds.sort(null);
        print(what + (times > 1 ? ", median of " + times : ""), milliseconds.get(times / 2));
    }

    private static void print(String what, double milliseconds) {
        System.out.printf("%-70s %8.0f ms%n", what, milliseconds);
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
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", found(CSRF, get("/supervision/league-tables")));
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Map<String, String> headers = new LinkedHashMap<>(cookie);
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        PlainConnection.Answer answer = connection.post(path, headers, form);
        if (answer.status() != 302) {
            throw new IOException("%d from %s, expected 302: %s".formatted(answer.status(), path, answer.text()));
        }
        return answer.location().replaceFirst("^https?://[^/]+", "");
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
