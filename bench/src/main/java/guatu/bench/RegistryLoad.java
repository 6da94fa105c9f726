package guatu.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends a file of firms to the registry as a person would: its dry run, then its load. Keeps how long both took. */
final class RegistryLoad {

    /** What was measured last, for the report. */
    static final Path TIMES = Path.of("bench/target/registry-import.txt");

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "bench-registry";
    private static final long POLL_MILLISECONDS = 250;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private RegistryLoad() {}

    /** {@code FILE}: nothing is sent when the registry has as many firms already. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Path file = Path.of(arguments[0]);
        DatabaseLimit database = DatabaseLimit.ofEmbedded();
        long rows;
        try (var lines = Files.lines(file)) {
            rows = lines.count() - 1;
        }
        if (database.count("enterprise") < rows) {
            new RegistryLoad().run(file, database, rows);
        }
    }

    private void run(Path file, DatabaseLimit database, long rows)
            throws IOException, InterruptedException, SQLException {
        post("/login", "username=city&password=" + encoded(Settings.PASSWORD), "/login");
        long begun = System.nanoTime();
        String upload = upload(file);
        double checked = until(database, "checked", begun);
        begun = System.nanoTime();
        post(upload + "/application", "", "/account");
        double loaded = until(database, "applied", begun);
        Files.writeString(
                TIMES,
                String.format(
                        Locale.ROOT,
                        "| dry run of %,d firms from .csv | %.1f | %,.0f |%n| load of them, all or nothing | %.1f | %,.0f |%n",
                        rows,
                        checked,
                        rows / checked,
                        loaded,
                        rows / loaded));
    }

    private double until(DatabaseLimit database, String state, long begun)
            throws InterruptedException, SQLException, IOException {
        String now = "";
        while (!now.equals(state)) {
            if (now.equals("failed") || now.equals("refused")) {
                throw new IOException("the import is " + now + ", expected " + state);
            }
            Thread.sleep(POLL_MILLISECONDS);
            now = database.text("select state from ledger_import order by uploaded_at desc limit 1");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private String upload(Path file) throws IOException, InterruptedException {
        String csrf = csrf("/enterprises/imports");
        byte[] content = Files.readAllBytes(file);
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"firms.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(Settings.ADDRESS + "/enterprises/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofByteArray(head),
                                BodyPublishers.ofByteArray(content),
                                BodyPublishers.ofByteArray(tail)))
                        .build(),
                BodyHandlers.ofString());
        return URI.create(answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new IOException("found no import after the upload: " + answer.statusCode())))
                .getPath();
    }

    private void post(String path, String form, String formAt) throws IOException, InterruptedException {
        String body = (form.isEmpty() ? "" : form + "&") + "_csrf=" + encoded(csrf(formAt));
        http.send(
                HttpRequest.newBuilder(URI.create(Settings.ADDRESS + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
    }

    private String csrf(String path) throws IOException, InterruptedException {
        String page = http.send(
                        HttpRequest.newBuilder(URI.create(Settings.ADDRESS + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        Matcher found = CSRF.matcher(page);
        if (!found.find()) {
            throw new IOException("found no form at " + path + ", expected one with _csrf");
        }
        return found.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
