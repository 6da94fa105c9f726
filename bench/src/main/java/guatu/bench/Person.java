package guatu.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person of the city, signed in before anything is measured: Argon2 is meant to be slow. */
final class Person {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PLANS_READ = 12;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String username;

    Person(String username) {
        this.username = username;
    }

    /**
     * @param rights what the report calls these rights
     * @return what a virtual user needs: the session, codes of initiatives and open activities that the person may see
     */
    Map<String, Object> signIn(String rights) {
        try {
            Matcher csrf = CSRF.matcher(get("/login"));
            if (!csrf.find()) {
                throw new IOException("found no form at /login, expected one with _csrf");
            }
            String form = "username=" + encoded(username) + "&password=" + encoded(Settings.PASSWORD) + "&_csrf="
                    + encoded(csrf.group(1));
            HttpRequest request = HttpRequest.newBuilder(URI.create(Settings.ADDRESS + "/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            String leadsTo = http.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElse("nowhere");
            if (leadsTo.contains("/login")) {
                throw new IOException("found no account " + username
                        + " with this password. Try: remove the data folder, so that bench/run makes the city anew");
            }
            return feed(rights);
        } catch (IOException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Codes of what a list of the API begins with, once signed in. */
    List<String> codes(String path) {
        try {
            List<String> codes = new ArrayList<>();
            for (JsonNode one : JSON.readTree(get(path))) {
                codes.add(one.get("code").asText());
            }
            if (codes.isEmpty()) {
                throw new IOException("found nothing at " + path + " for " + username);
            }
            return codes;
        } catch (IOException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Map<String, Object> feed(String rights) throws IOException, InterruptedException {
        List<String> codes = new ArrayList<>();
        for (JsonNode one : JSON.readTree(get("/api/v1/initiatives?limit=200&sort=-code")).get("items")) {
            codes.add(one.get("code").asText());
        }
        List<String> open = new ArrayList<>();
        for (String code : codes.subList(0, Math.min(PLANS_READ, codes.size()))) {
            for (JsonNode activity : JSON.readTree(get("/api/v1/initiatives/" + code + "/activities"))) {
                if (activity.get("actualFinish").isNull() && !activity.get("gate").asBoolean()) {
                    open.add(activity.get("id").asText());
                }
            }
        }
        Map<String, Object> feed = new HashMap<>();
        feed.put("rights", rights);
        feed.put("sessionCookie", session());
        feed.put("codes", codes);
        feed.put("open", open);
        return feed;
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(Settings.ADDRESS + path)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
