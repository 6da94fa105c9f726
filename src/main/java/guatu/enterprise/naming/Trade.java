package guatu.enterprise.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The trade (行业) in a firm's name.
 *
 * @param words as they stand in the name
 */
public record Trade(List<String> words) {

    private static final Map<String, Boolean> WEAK = known();
    private static final int LONGEST = 7;
    private static final int SHORTEST_CORE = 2;

    public Trade {
        words = List.copyOf(words);
    }

    /** A name without region and form, split where its trade begins. */
    public record Split(String core, Trade trade) {}

    /** The longest words of a trade are taken from the end, as long as two characters of a trade name (字号) are left. */
    public static Split split(String text) {
        List<String> words = new ArrayList<>();
        String rest = text;
        int length = longestAtEnd(rest);
        while (length > 0) {
            words.addFirst(rest.substring(rest.length() - length));
            rest = rest.substring(0, rest.length() - length);
            length = longestAtEnd(rest);
        }
        return new Split(rest, new Trade(words));
    }

    public boolean isNone() {
        return words.isEmpty();
    }

    public String text() {
        return String.join("", words);
    }

    /** The words that say what a firm does. */
    String strong() {
        return String.join(
                "",
                words.stream().filter(word -> !WEAK.getOrDefault(word, false)).toList());
    }

    private static int longestAtEnd(String text) {
        for (int length = Math.min(LONGEST, text.length() - SHORTEST_CORE); length > 1; length--) {
            if (WEAK.containsKey(text.substring(text.length() - length))) {
                return length;
            }
        }
        return 0;
    }

    private static Map<String, Boolean> known() {
        Map<String, Boolean> weak = new HashMap<>();
        for (String line : WordFile.lines("trades.txt")) {
            String[] parts = line.split(" ", -1);
            for (int place = 1; place < parts.length; place++) {
                weak.put(parts[place], parts[0].equals("weak"));
            }
        }
        return weak;
    }
}
