package guatu.supervision.message;

import java.util.Arrays;
import java.util.List;

/**
 * What somebody is told: one sentence, in the reader's language, that leads to where something can be done.
 *
 * @param key of any room's bundle; its text takes the arguments
 * @param arguments as they are shown: names, codes, days as 2026-09-30
 * @param path of the page it leads to, {@code /supervision/orders/DB-2026-001}
 * @param onceKey the same person is told under the same key once: {@code order-issued:DB-2026-001}
 */
public record Message(String key, List<String> arguments, String path, String onceKey) {

    public Message {
        arguments = List.copyOf(arguments);
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException(
                    "A message leads to %s. Expected a page of the product. Try a path that begins with one /."
                            .formatted(path));
        }
    }

    public static Message of(String onceKey, String path, String key, Object... arguments) {
        return new Message(key, Arrays.stream(arguments).map(String::valueOf).toList(), path, onceKey);
    }
}
