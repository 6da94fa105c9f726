package guatu.enterprise.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The administrative division in a firm's name.
 *
 * @param name the innermost one, without 省, 市, 区 or 县; empty when the name has none
 * @param around the divisions that it lies in, the nearest first
 */
public record Region(String name, List<String> around) {

    public static final Region NONE = new Region("", List.of());

    private static final Map<String, List<String>> AROUND = divisions();
    private static final Pattern KIND = Pattern.compile("^(自治区|自治州|地区|省|市|县|区)");
    private static final int LONGEST = 5;

    public Region {
        around = List.copyOf(around);
    }

    /** A region at the beginning of a text, and what follows it. */
    public record Found(Region region, String rest) {}

    /** 浙江省嘉兴市南湖区… gives 南湖; a text that is nothing but a region keeps it. */
    public static Found at(String text) {
        Region innermost = NONE;
        String rest = text;
        Optional<String> next = nextName(rest);
        while (next.isPresent()) {
            String name = next.get();
            String behind = rest.substring(name.length());
            Matcher kind = KIND.matcher(behind);
            behind = kind.find() ? behind.substring(kind.end()) : behind;
            if (behind.isEmpty()) {
                break;
            }
            innermost = new Region(name, AROUND.getOrDefault(name, List.of()));
            rest = behind;
            next = nextName(rest);
        }
        return new Found(innermost, rest);
    }

    /** The region that a text names and nothing else, such as what stands in brackets. */
    public static Region named(String text) {
        Found found = at(text + " ");
        return found.rest().isBlank() ? found.region() : NONE;
    }

    public boolean isNone() {
        return name.isEmpty();
    }

    /** One lies in the other, and they are not the same. */
    public boolean nestedWith(Region other) {
        return around.contains(other.name) || other.around.contains(name);
    }

    private static Optional<String> nextName(String text) {
        for (int length = Math.min(LONGEST, text.length()); length > 1; length--) {
            String start = text.substring(0, length);
            if (AROUND.containsKey(start)) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<String>> divisions() {
        Map<String, List<String>> around = new HashMap<>();
        around.put("中国", List.of());
        for (String line : WordFile.lines("regions.txt")) {
            String[] sides = line.split("=", 2);
            String[] outer = sides[0].split("\\.", 2);
            Set<String> chain = new LinkedHashSet<>();
            chain.add(outer[outer.length - 1]);
            chain.addAll(around.getOrDefault(outer[outer.length - 1], List.of()));
            for (String inner : sides[1].split(" ", -1)) {
                around.putIfAbsent(inner, new ArrayList<>(chain));
            }
        }
        return around;
    }
}
