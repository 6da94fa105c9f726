package guatu.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that has no script: follows links, sends forms. */
final class Clerk {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("class=\"secret\">([^<]+)<");

    private final HttpClient browser;
    private final String address;

    Clerk(String address) {
        this(address, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    private Clerk(String address, HttpClient browser) {
        this.address = address;
        this.browser = browser;
    }

    /** The same person with the same browser, whose requests come to another node. */
    Clerk at(String otherNode) {
        return new Clerk(otherNode, browser);
    }

    static boolean answers(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    Clerk signIn(String username, String password) {
        submit("/login", "/login", Map.of("username", username, "password", password));
        return this;
    }

    /** A new token for one thing, such as RECORD. */
    String token(String scope) {
        String page = submit(
                "/account",
                "/account/tokens",
                Map.of(
                        "name",
                        "crash",
                        "scopes",
                        scope,
                        "expiresOn",
                        today().plusMonths(1).toString()));
        return first(TOKEN, page);
    }

    /** Sends a comma-separated ledger; the answer is the import that it became. */
    UUID upload(Map<String, String> files) {
        String location = send("/imports", "/imports", Map.of(), files);
        assertThat(location).contains("/imports/");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /** Notes something at an activity, with a file; told that it is recorded when this returns. */
    void note(UUID activity, String note, String file) {
        String form = "/activities/" + activity + "/progress";
        Map<String, String> fields =
                Map.of("what", "note", "note", note, "occurredOn", today().toString(), "requestKey", note, "from", "");
        assertThat(send(form, form, fields, Map.of("现场.txt", file))).isNotEmpty();
    }

    /** @return where the form's answer leads to */
    private String send(String page, String action, Map<String, String> fields, Map<String, String> files) {
        String boundary = UUID.randomUUID().toString();
        StringBuilder body = new StringBuilder();
        files.forEach((name, text) -> body.append("""
                --%s\r
                Content-Disposition: form-data; name="files"; filename="%s"\r
                Content-Type: text/csv\r
                \r
                %s\r
                """.formatted(boundary, name, text)));
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", csrf(page));
        all.forEach((name, value) -> body.append("""
                --%s\r
                Content-Disposition: form-data; name="%s"\r
                \r
                %s\r
                """.formatted(boundary, name, value)));
        body.append("--%s--\r\n".formatted(boundary));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body.toString())));
        return answer.headers().firstValue("Location").orElse("");
    }

    /**
     * Sends a form of a page.
     *
     * @return the answer's text; empty when it leads on to another page
     */
    String submit(String page, String action, Map<String, String> fields) {
        String form = "_csrf=" + csrf(page)
                + fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining());
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).as(answer::body).isLessThan(400);
        return answer.body();
    }

    /** Whatever is answered to somebody who opens a page. */
    HttpResponse<String> open(String page) {
        try {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(address + page))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new NoAnswer(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private String csrf(String page) {
        return first(
                CSRF, send(HttpRequest.newBuilder(URI.create(address + page))).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = browser.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new NoAnswer(answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException failure) {
            throw new NoAnswer(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
