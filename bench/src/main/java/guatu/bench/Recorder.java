package guatu.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An officer of one unit who records progress, by the page's form or by the API.
 *
 * @param session the cookie of a session that is open
 * @param token an API token of the same person
 * @param open activities that are not finished
 */
record Recorder(String session, String token, List<String> open) {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"requestKey\" value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([^<]+)<");
    private static final String BOUNDARY = "----guatu-bench";

    /** The officers of so many units, each of another one, signed in. */
    static List<Recorder> several(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "d%03d-%02d.1".formatted(number / 20 + 1, number % 20 + 1))
                .map(Recorder::signedIn)
                .toList();
    }

    @SuppressWarnings("unchecked") // what Person hands to Gatling
    private static Recorder signedIn(String username) {
        Map<String, Object> feed = new Person(username).signIn(username);
        String session = (String) feed.get("sessionCookie");
        try (PlainConnection connection = new PlainConnection(Settings.PORT)) {
            String page = connection.get("/account", Map.of("Cookie", "SESSION=" + session)).text();
            String form = "name=bench&scopes=READ&scopes=RECORD&expiresOn=" + LocalDate.now().plusDays(30) + "&_csrf="
                    + URLEncoder.encode(found(CSRF, page), StandardCharsets.UTF_8);
            String issued = connection
                    .post(
                            "/account/tokens",
                            Map.of(
                                    "Cookie",
                                    "SESSION=" + session,
                                    "Content-Type",
                                    "application/x-www-form-urlencoded"),
                            form)
                    .text();
            return new Recorder(session, found(SECRET, issued), (List<String>) feed.get("open"));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String found(Pattern pattern, String page) throws IOException {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IOException("found no %s in: %s".formatted(pattern, page.substring(0, Math.min(400, page.length()))));
        }
        return matcher.group(1);
    }

    private String anyOpen() {
        return open.get(ThreadLocalRandom.current().nextInt(open.size()));
    }

    private static int anyPercent() {
        return ThreadLocalRandom.current().nextInt(1, 99);
    }

    /** One record by the API, under a key of its own. */
    void byApi(PlainConnection connection) throws IOException {
        PlainConnection.Answer answer = connection.post(
                "/api/v1/activities/" + anyOpen() + "/progress",
                Map.of(
                        "Authorization", "Bearer " + token,
                        "Content-Type", "application/json",
                        "Idempotency-Key", UUID.randomUUID().toString()),
                "{\"kind\":\"percent\",\"percent\":%d,\"note\":\"二层楼板已浇筑\"}".formatted(anyPercent()));
        expect(201, answer);
    }

    /**
     * The form is opened, filled and sent.
     *
     * @return nanoseconds from sending the form to the answer
     */
    long byForm(PlainConnection connection) throws IOException {
        String address = "/activities/" + anyOpen() + "/progress";
        PlainConnection.Answer form = connection.get(address, Map.of("Cookie", "SESSION=" + session));
        expect(200, form);
        String body = part("_csrf", found(CSRF, form.text()))
                + part("requestKey", found(KEY, form.text()))
                + part("what", "percent")
                + part("percent", String.valueOf(anyPercent()))
                + part("note", "二层楼板已浇筑")
                + "--" + BOUNDARY + "--\r\n";
        long sent = System.nanoTime();
        PlainConnection.Answer answer = connection.post(
                address,
                Map.of("Cookie", "SESSION=" + session, "Content-Type", "multipart/form-data; boundary=" + BOUNDARY),
                body);
        expect(302, answer);
        return System.nanoTime() - sent;
    }

    private static String part(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value);
    }

    private static void expect(int status, PlainConnection.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("found status %d, expected %d: %s".formatted(answer.status(), status, answer.text()));
        }
    }
}
