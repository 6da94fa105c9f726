package guatu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a browser that has kept nothing loads for the wall chart, over the wire: the page and all that it names. */
final class FirstPage {

    private static final Pattern NAMED =
            Pattern.compile("(?:<link rel=\"(?:stylesheet|icon)\" href|<script src|<link rel=\"icon\" type=[^>]* href)=\"([^\"]+)\"");
    private static final Pattern DRAWN = Pattern.compile("href=\"(/app/icons[^\"#]*)#");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String cookie;

    private FirstPage(String cookie) {
        this.cookie = cookie;
    }

    private record Loaded(byte[] overTheWire, String text) {}

    static String words() throws IOException, InterruptedException {
        long whole = of("city");
        long unit = of("d001-02.1");
        return "The first page that a browser loads, with its styles, scripts and pictures, over the wire: %,d kB (whole city), %,d kB (one unit).%n"
                .formatted(whole / 1000, unit / 1000);
    }

    private static long of(String username) throws IOException, InterruptedException {
        String session = "SESSION=" + new Person(username).signIn("").get("sessionCookie");
        FirstPage first = new FirstPage(session);
        Loaded page = first.load("/");
        List<String> addresses = new ArrayList<>();
        NAMED.matcher(page.text()).results().map(found -> found.group(1)).forEach(addresses::add);
        DRAWN.matcher(page.text()).results().map(found -> found.group(1)).forEach(addresses::add);
        long bytes = page.overTheWire().length;
        for (String address : addresses.stream().distinct().toList()) {
            bytes += first.load(address).overTheWire().length;
        }
        return bytes;
    }

    private Loaded load(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Settings.ADDRESS + path))
                .header("Cookie", cookie)
                .header("Accept-Encoding", "gzip")
                .build();
        var response = http.send(request, BodyHandlers.ofByteArray());
        byte[] body = response.body();
        boolean zipped = response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        return new Loaded(body, zipped ? unzipped(body) : new String(body, StandardCharsets.UTF_8));
    }

    private static String unzipped(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
