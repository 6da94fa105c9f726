package guatu.delivery.web;

import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form on its way to a person: what stands in it, and what was wrong with it.
 *
 * @param problems by the name of the field, in the page's language
 */
public record Form(MultiValueMap<String, String> values, Map<String, String> problems) {

    static Form of(Map<String, String> values) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        values.forEach(form::add);
        return new Form(form, Map.of());
    }

    public String value(String field) {
        String value = values.getFirst(field);
        return value == null ? "" : value;
    }

    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /** "" when nothing is wrong. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
