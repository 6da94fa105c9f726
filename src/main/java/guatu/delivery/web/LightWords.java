package guatu.delivery.web;

import guatu.delivery.light.Finding;
import guatu.shell.web.Page;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says in one sentence why a light is what it is. */
public final class LightWords {

    private LightWords() {}

    public static String because(Page page, Finding finding) {
        Object[] arguments = finding.arguments().stream()
                .map(argument ->
                        argument.matches("\\d{4}-\\d{2}-\\d{2}") ? page.date(LocalDate.parse(argument)) : argument)
                .toArray();
        switch (finding.reason()) {
            case "fixesMissing" ->
                arguments[1] = fixes(page, finding.arguments().get(1));
            case "held" ->
                arguments[3] = page.text("delivery.light." + finding.arguments().get(3));
            default -> {}
        }
        return page.text("delivery.light.because." + finding.reason(), arguments);
    }

    private static String fixes(Page page, String keys) {
        return Arrays.stream(keys.split(","))
                .map(key -> page.text("delivery.fix." + key))
                .collect(Collectors.joining(page.text("delivery.separator")));
    }
}
