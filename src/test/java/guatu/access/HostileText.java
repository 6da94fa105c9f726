package guatu.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Words that have broken programs before, and some drawn anew. */
final class HostileText {

    /** Stands in no page as it is here: whoever shows it has to escape it. */
    static final String SCRIPT = "\"'><script>guatu(1)</script>";

    /** Becomes a line of its own in an answer's head when nobody takes the line breaks out. */
    static final String HEADER = "x\r\nX-Injected: yes";

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\t\r\n",
            "\uFEFF",
            "\u202E倒序",
            "😀😀",
            "ﷺ",
            "é\u0301\u0301\u0301",
            "挂图",
            "０１２３",
            "٣٤",
            "-1",
            "0",
            "-0",
            "+1",
            "01",
            "1e400",
            "1e999999999",
            "1e-999999999",
            "-1e9999",
            "0.0000000000000000000000000000000000001",
            "99999999999999999999999999999999999999",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "0x1F",
            "NaN",
            "Infinity",
            "1,000",
            "1/2",
            "2026-02-30",
            "2026-13-01",
            "0000-00-00",
            "0001-01-01",
            "-0001-01-01",
            "9999-12-31",
            "10000-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-02",
            "2026",
            "2026年9月底",
            "2026.9",
            "9/30/2026",
            "年底",
            "2026-02-10T10:00:00Z",
            "null",
            "undefined",
            "true",
            "[]",
            "{}",
            "[object Object]",
            "'",
            "\"",
            "';--",
            "' or '1'='1",
            "\\",
            "%",
            "_",
            "%%%",
            "%00",
            "%zz",
            "$1",
            "{0}",
            "{code}",
            "${7*7}",
            "#{7*7}",
            "*{7*7}",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "file:///etc/passwd",
            "http://127.0.0.1:1/",
            "//example.org",
            "javascript:guatu(1)",
            "=1+1",
            "@SUM(A1)",
            "a.b.c",
            "a..b",
            ".",
            "..",
            "*",
            "a|b",
            "a & b",
            "a:*",
            "!(a)",
            "\\u0000",
            "class.module.classLoader",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "00000000-0000-7000-8000-00000000000g",
            "zh-CN",
            "xx-invalid-x",
            "en_US.UTF-8",
            SCRIPT,
            HEADER);

    private HostileText() {}

    static String draw(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> "a".repeat(1 << random.nextInt(14));
            case 1 -> "挂".repeat(1 << random.nextInt(11));
            case 2 -> letters(random, 1 + random.nextInt(40));
            case 3 -> Long.toString(random.nextLong() >> random.nextInt(64));
            case 4 -> WORDS.get(random.nextInt(WORDS.size())) + WORDS.get(random.nextInt(WORDS.size()));
            default -> WORDS.get(random.nextInt(WORDS.size()));
        };
    }

    /** Any characters, halves of pairs among them. */
    private static String letters(RandomGenerator random, int length) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < length; index++) {
            text.append((char) random.nextInt(1 << (7 + random.nextInt(10))));
        }
        return text.toString();
    }

    /** Everything but letters and digits; half a pair becomes the three bytes that UTF-8 forbids. */
    static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < 128 && (Character.isLetterOrDigit(point) || point == '-' || point == '_' || point == '.')) {
                encoded.append((char) point);
            } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                encoded.append(
                        "%%%02X%%%02X%%%02X".formatted(0xE0 | point >> 12, 0x80 | point >> 6 & 63, 0x80 | point & 63));
            } else {
                for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append("%%%02X".formatted(one & 0xFF));
                }
            }
        });
        return encoded.toString();
    }

    static byte[] bytes(RandomGenerator random, int most) {
        byte[] bytes = new byte[random.nextInt(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }
}
