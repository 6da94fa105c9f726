package guatu.shell.web;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/**
 * All rooms' bundles as one table of each language, read once: a page asks for a thousand words, and shall not look for
 * each in every bundle.
 */
final class Wording extends AbstractMessageSource {

    private final Map<String, Map<String, Phrase>> byLanguage = new HashMap<>();
    private final Map<String, Phrase> otherwise;

    /**
     * @param first the language of the bundles without a suffix; also for people who read none of them
     * @param others languages that have bundles of their own
     */
    Wording(Collection<String> bundles, Locale first, List<Locale> others) {
        otherwise = read(bundles, Locale.ROOT, first);
        byLanguage.put(first.getLanguage(), otherwise);
        others.forEach(locale -> byLanguage.put(locale.getLanguage(), read(bundles, locale, locale)));
    }

    private static Map<String, Phrase> read(Collection<String> bundles, Locale suffix, Locale spoken) {
        Map<String, Phrase> phrases = new HashMap<>();
        ResourceBundle.Control noOther =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String name : bundles) {
            ResourceBundle bundle = ResourceBundle.getBundle(name, suffix, Wording.class.getClassLoader(), noOther);
            bundle.keySet().forEach(key -> phrases.putIfAbsent(key, new Phrase(bundle.getString(key), spoken)));
        }
        return Map.copyOf(phrases);
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (code == null) {
            return null;
        }
        Phrase phrase = phrases(locale).get(code);
        if (phrase == null) {
            return null;
        }
        return arguments == null || arguments.length == 0
                ? phrase.asWritten()
                : phrase.say(resolveArguments(arguments, locale == null ? Locale.getDefault() : locale));
    }

    private Map<String, Phrase> phrases(@Nullable Locale locale) {
        return locale == null ? otherwise : byLanguage.getOrDefault(locale.getLanguage(), otherwise);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        Phrase phrase = phrases(locale).get(code);
        return phrase == null ? null : new MessageFormat(phrase.asWritten(), locale);
    }
}
