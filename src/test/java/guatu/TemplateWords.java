package guatu;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that stand in a JTE template itself instead of coming from a bundle: text between tags, the attributes that are
 * read out, and Chinese in an expression.
 */
final class TemplateWords {

    /** The two languages name themselves in themselves; the first letters of a code are nobody's language. */
    private static final Set<String> ALLOWED = Set.of("中文", "English", "\"中文\"", "PRJ");

    private static final Pattern STATEMENT = Pattern.compile(
            "@(if|elseif|for)\\(|@template\\.[\\w.-]+\\(|@(else|endif|endfor|raw|endraw)\\b|[$!](unsafe)?\\{");
    private static final Pattern HEAD = Pattern.compile("(?m)^@(import|param) .*$");
    private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>|<!--.*?-->");
    private static final Pattern READ_OUT =
            Pattern.compile("\\s(?:title|alt|placeholder|aria-label|content)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}+|[A-Za-z]{2,}");
    private static final Pattern HAN_LITERAL = Pattern.compile("\"[^\"\\n]*\\p{IsHan}[^\"\\n]*\"");
    private static final Pattern TECHNICAL = Pattern.compile("width=device-width, initial-scale=1|utf-8");

    private final String template;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder expressions = new StringBuilder();
    private int at;

    private TemplateWords(String template) {
        this.template = template;
    }

    static List<String> in(String source) {
        TemplateWords reader = new TemplateWords(
                HEAD.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll(""));
        reader.readText('\0');
        List<String> words = new ArrayList<>();
        String html = TECHNICAL.matcher(reader.text).replaceAll("");
        READ_OUT.matcher(html).results().map(found -> found.group(1)).forEach(value -> collect(value, words));
        collect(
                TAG.matcher(html.replaceAll("(?s)<(style|script)\\b.*?</\\1>", ""))
                        .replaceAll(" ")
                        .replaceAll("&\\w+;", " "),
                words);
        HAN_LITERAL
                .matcher(reader.expressions)
                .results()
                .map(found -> found.group())
                .forEach(words::add);
        words.removeAll(ALLOWED);
        return words;
    }

    private static void collect(String text, List<String> words) {
        WORD.matcher(text).results().map(found -> found.group()).forEach(words::add);
    }

    /** Text up to {@code end}: what stands in it as an expression is set aside. */
    private void readText(char end) {
        Matcher statement = STATEMENT.matcher(template);
        while (at < template.length() && template.charAt(at) != end) {
            statement.region(at, template.length());
            if (statement.lookingAt()) {
                at = statement.end();
                char last = template.charAt(at - 1);
                if (last == '(' || last == '{') {
                    readExpression(last == '(' ? ')' : '}');
                }
                text.append("0");
            } else {
                text.append(template.charAt(at++));
            }
        }
        at++;
    }

    private void readExpression(char end) {
        char open = end == ')' ? '(' : '{';
        int depth = 1;
        while (at < template.length()) {
            char next = template.charAt(at);
            if (next == '"') {
                int close = closingQuote(at + 1);
                expressions.append(template, at, close + 1).append(' ');
                at = close + 1;
            } else if (next == '@' && template.startsWith("@`", at)) {
                at += 2;
                readText('`');
            } else {
                at++;
                depth += next == open ? 1 : next == end ? -1 : 0;
                if (depth == 0) {
                    return;
                }
            }
        }
    }

    private int closingQuote(int from) {
        int position = from;
        while (template.charAt(position) != '"') {
            position += template.charAt(position) == '\\' ? 2 : 1;
        }
        return position;
    }
}
