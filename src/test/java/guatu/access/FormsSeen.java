package guatu.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The fields that pages offer and the values that stand in them: what a browser would send. */
final class FormsSeen {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("<(input|select|textarea|button|option)\\b([^>]*)>");
    private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern LINKED = Pattern.compile("[?&]([A-Za-z]+)=([^&\"#]*)");
    private static final int VALUES_KEPT = 40;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, TreeSet<String>> fieldsByAction = new HashMap<>();

    void read(String page) {
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            readControls(attribute(ACTION, forms.group(1)), forms.group(2));
        }
        LINKED.matcher(page).results().forEach(link -> keep(link.group(1), link.group(2)));
    }

    private void readControls(String action, String controls) {
        String field = "";
        Matcher control = CONTROL.matcher(controls);
        while (control.find()) {
            boolean option = control.group(1).equals("option");
            field = option ? field : attribute(NAME, control.group(2));
            if (!field.isEmpty()) {
                fieldsByAction
                        .computeIfAbsent(action.replaceAll("[?#].*", ""), made -> new TreeSet<>())
                        .add(field);
                keep(field, attribute(VALUE, control.group(2)));
            }
        }
    }

    private void keep(String field, String value) {
        List<String> kept = values.computeIfAbsent(field, made -> new ArrayList<>());
        if (kept.size() < VALUES_KEPT && !kept.contains(value)) {
            kept.add(value);
        }
    }

    private static String attribute(Pattern pattern, String tag) {
        Matcher found = pattern.matcher(tag);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    /** Names of all fields and parameters seen anywhere. */
    List<String> fields() {
        return List.copyOf(values.keySet());
    }

    /** Of the forms that send to such a path. */
    List<String> fieldsOf(Pattern path) {
        return fieldsByAction.entrySet().stream()
                .filter(form -> path.matcher(form.getKey()).matches())
                .flatMap(form -> form.getValue().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Empty when the field was seen nowhere. */
    List<String> valuesOf(String field) {
        return values.getOrDefault(field, List.of());
    }
}
