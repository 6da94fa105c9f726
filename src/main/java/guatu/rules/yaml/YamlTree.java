package guatu.rules.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the YAML library returns, with texts as keys throughout: YAML lets a key be a number. */
final class YamlTree {

    private YamlTree() {}

    static Map<String, Object> withTextKeys(Map<?, ?> map) {
        Map<String, Object> texts = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object clean = clean(value);
            if (clean != null) {
                texts.put(String.valueOf(key), clean);
            }
        });
        return texts;
    }

    private static @Nullable Object clean(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> withTextKeys(map);
            case List<?> list ->
                list.stream().map(YamlTree::clean).filter(one -> one != null).toList();
            case null -> null;
            default -> value;
        };
    }
}
