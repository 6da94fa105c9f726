package guatu.delivery.web;

import guatu.delivery.light.Finding;
import guatu.shell.web.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says in one sentence why a light is what it is. */
public final class LightWords {

    private LightWords() {}

    public static String because(Page page, Finding finding) {
        Object[] arguments = finding.arguments().stream()
                .map(argument -> dated(page, argument))
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

    /** A day in the page's words; a name that merely looks like a day stays as it is. */
    private static String dated(Page page, String argument) {
        try {
            return argument.length() == "2026-02-10".length() ? page.date(LocalDate.parse(argument)) : argument;
        } catch (DateTimeException noDay) {
            return argument;
        }
    }

    private static String fixes(Page page, String keys) {
        return Arrays.stream(keys.split(","))
                .map(key -> page.text("delivery.fix." + key))
                .collect(Collectors.joining(page.text("delivery.separator")));
    }
}
