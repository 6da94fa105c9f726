package guatu.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    Clerk(String address) {
        this.address = address;
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

    /** A new token that may record. */
    String token() {
        String page = submit(
                "/account",
                "/account/tokens",
                Map.of(
                        "name",
                        "crash",
                        "scopes",
                        "RECORD",
                        "expiresOn",
                        inAMonth().toString()));
        return first(TOKEN, page);
    }

    /** Sends a comma-separated ledger; the answer is the import that it became. */
    UUID upload(Map<String, String> files) {
        String boundary = UUID.randomUUID().toString();
        StringBuilder body = new StringBuilder();
        files.forEach((name, text) -> body.append("""
                --%s\r
                Content-Disposition: form-data; name="files"; filename="%s"\r
                Content-Type: text/csv\r
                \r
                %s\r
                """.formatted(boundary, name, text)));
        body.append("--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(boundary, csrf("/imports"), boundary));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + "/imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body.toString())));
        String location = answer.headers().firstValue("Location").orElse("");
        assertThat(location).as(answer::body).contains("/imports/");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
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

    private String csrf(String page) {
        return first(
                CSRF, send(HttpRequest.newBuilder(URI.create(address + page))).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static LocalDate inAMonth() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusMonths(1);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
