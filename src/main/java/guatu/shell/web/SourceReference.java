package guatu.shell.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words where a statement comes from: {@code 001:49;51} is document 001, lines 49 and 51. */
public final class SourceReference {

    private static final Pattern DOCUMENT_AND_LINES = Pattern.compile("(\\d{3}):([\\d;,-]+)");

    private SourceReference() {}

    /** A source of another form is given back as it is. */
    public static String inWords(Page page, String source) {
        Matcher matcher = DOCUMENT_AND_LINES.matcher(source);
        return matcher.matches()
                ? page.text(
                        "shell.source", matcher.group(1), matcher.group(2).replace(";", page.chinese() ? "、" : ", "))
                : source;
    }
}
