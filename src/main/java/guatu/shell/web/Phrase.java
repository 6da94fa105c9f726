package guatu.shell.web;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words under one key, taken apart when they are first said. They say what {@link MessageFormat} says; where all that
 * is put in is text or a small number, they are only put together.
 */
final class Phrase {

    /** Below it a whole number has no groups, so that every language writes it alike. */
    private static final long SMALL = 1_000;

    private final String pattern;
    private final Locale locale;
    private volatile @Nullable Parts parts;

    Phrase(String pattern, Locale locale) {
        this.pattern = pattern;
        this.locale = locale;
    }

    /** As it stands in the bundle: words without arguments. */
    String asWritten() {
        return pattern;
    }

    String say(Object[] arguments) {
        Parts read = parts;
        if (read == null) {
            read = Parts.of(new MessageFormat(pattern, locale));
            parts = read;
        }
        return read.say(arguments);
    }

    /**
     * @param texts what stands before, between and behind the places; empty when a place has a form of its own
     * @param places which argument stands at each
     */
    private record Parts(MessageFormat format, List<String> texts, List<Integer> places) {

        static Parts of(MessageFormat format) {
            if (Arrays.stream(format.getFormats()).anyMatch(Objects::nonNull)) {
                return new Parts(format, List.of(), List.of());
            }
            // The format itself says where its places are: each is filled with a mark that stands in no text.
            Object[] marks = new Object[format.getFormatsByArgumentIndex().length];
            Arrays.setAll(marks, place -> "\0" + (char) place);
            String marked = format.format(marks);
            List<String> texts = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            int from = 0;
            for (int at = marked.indexOf('\0'); at >= 0; at = marked.indexOf('\0', from)) {
                texts.add(marked.substring(from, at));
                places.add((int) marked.charAt(at + 1));
                from = at + 2;
            }
            texts.add(marked.substring(from));
            return new Parts(format, List.copyOf(texts), List.copyOf(places));
        }

        String say(Object[] arguments) {
            if (texts.isEmpty() || !allPlain(arguments)) {
                // A format keeps state while it works.
                return ((MessageFormat) format.clone()).format(arguments);
            }
            StringBuilder said = new StringBuilder(texts.getFirst());
            for (int at = 0; at < places.size(); at++) {
                said.append(arguments[places.get(at)]).append(texts.get(at + 1));
            }
            return said.toString();
        }

        private boolean allPlain(Object[] arguments) {
            for (int place : places) {
                if (!plain(place, arguments)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean plain(int place, Object[] arguments) {
            return place < arguments.length
                    && switch (arguments[place]) {
                        case String text -> true;
                        case Integer number -> number > -SMALL && number < SMALL;
                        case Long number -> number > -SMALL && number < SMALL;
                        case null, default -> false;
                    };
        }
    }
}
