package guatu.access;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Headers that no browser would send so. */
record HeaderDraw(RandomGenerator random) {

    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Charset",
            "Cookie",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "Referer",
            "Origin",
            "User-Agent",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "Forwarded",
            "X-HTTP-Method-Override",
            "HX-Request",
            "HX-Target",
            "Last-Event-ID",
            "Idempotency-Key",
            "Access-Control-Request-Method",
            "Sec-Fetch-Site");

    private static final List<String> VALUES = List.of(
            "*/*",
            "application/json",
            "application/xml",
            "image/*;q=2",
            "a/b/c",
            ";;;",
            "text/html; charset=nonsense",
            "en;q=x",
            "zh-CN,zh;q=0.9,en;q=0.8",
            "*;q=0",
            "bytes=0-0",
            "bytes=-1",
            "bytes=9-1",
            "bytes=0-1,3-4,6-99999999999999",
            "W/\"1\"",
            "Thu, 99 Foo 2026 99:99:99 GMT",
            "language=xx; SESSION=bm90LXRoZXJl",
            "language=\"",
            "SESSION=%%%",
            "127.0.0.1, 10.0.0.1",
            "https",
            "DELETE",
            "true",
            "null");

    /** None for most requests. */
    List<String> headers() {
        List<String> headers = new ArrayList<>();
        while (random.nextInt(3) == 0) {
            String value = random.nextBoolean() ? VALUES.get(random.nextInt(VALUES.size())) : HostileText.draw(random);
            headers.add(NAMES.get(random.nextInt(NAMES.size())) + ": " + oneLine(value));
        }
        return headers;
    }

    /** Two lines would be two headers. */
    static String oneLine(String text) {
        String line = text.replace('\r', ' ').replace('\n', ' ');
        return line.length() <= 6_000 ? line : line.substring(0, 6_000);
    }
}
