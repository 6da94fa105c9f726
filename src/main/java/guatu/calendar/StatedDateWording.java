package guatu.calendar;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** Stated dates, and what is wrong with a text that is none, in the words of the room's message bundle. */
final class StatedDateWording {

    private static final ResourceBundle CHINESE = bundle(Locale.ROOT);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    private StatedDateWording() {}

    static String of(StatedDate date, Locale locale) {
        String key = "calendar.date." + date.precision().code();
        if (!date.isDated()) {
            return text(locale, key);
        }
        LocalDate last = date.requireLastDay();
        return text(
                locale,
                key,
                String.valueOf(last.getYear()),
                String.valueOf(last.getMonthValue()),
                String.valueOf(last.getDayOfMonth()),
                last.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                String.valueOf(last.getMonthValue() / 3),
                String.valueOf(date.requireFirstDay().getYear()));
    }

    static String of(UnreadableDateException.Reason reason, String found, Locale locale) {
        return text(locale, "calendar.date.unreadable." + reason.name().toLowerCase(Locale.ROOT), found);
    }

    private static String text(Locale locale, String key, Object... arguments) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new MessageFormat((english ? ENGLISH : CHINESE).getString(key), Locale.ROOT).format(arguments);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "messages.calendar",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
