package guatu;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a statement must not hold, so that a city's schema can be moved to a database of many nodes without a change in the
 * code. Plain patterns over the statement's text, without its strings and comments: they are not a parser, and what is
 * written in a way that none of them foresees gets past them.
 */
enum SqlRule {
    TABLES_STAND_WITHOUT_A_SCHEMA(
            "",
            "\\b(?<!distinct )(?:from|join|into|update|only)"
                    + " (?!information_schema\\.|pg_catalog\\.)[a-z_\"]+\\.[a-z_\"]+(?! *\\))"),
    VALUES_ARE_MADE_IN_THE_APPLICATION(
            "insert|update|delete|with",
            "gen_random_uuid|uuidv7|nextval|clock_timestamp|statement_timestamp|\\brandom\\("),
    NO_CLOCK_OF_THE_DATABASE(
            "insert|update|delete|with", "\\bnow\\(|current_timestamp|current_date|localtimestamp|current_time\\b"),
    NO_INTERVAL_ADDED_TO_A_COLUMN("update|delete", "[a-z_]+ *[+-] *interval\\b"),
    NO_COLUMN_IS_CAST("update|delete", "[a-z_]+::[a-z]+|cast\\( *[a-z_.]+ as |to_jsonb?\\(|to_char\\("),
    RETURNING_PLAIN_COLUMNS("insert|update|delete|with", "\\breturning\\b[^;)]*[(:+|]"),
    NO_SESSION_SETTING("", "^ *set |\\bset_config\\(|^ *reset |\\block_timeout\\b|\\bat time zone current_setting"),
    NOTHING_THAT_HIDES_WRITES(
            "",
            "create (or replace )?(trigger|view|function|rule)\\b|\\bmerge into\\b|where current of|values *\\( *\\("
                    + " *select"),
    NO_INSERT_FROM_LOCKED_ROWS("insert", "\\bselect\\b.*\\bfor (no key )?(update|share)\\b"),
    NO_NUMBERS_FROM_SEQUENCES(
            "create|alter", "as identity|\\b(small)?serial\\b|alter sequence|rename constraint|\\binherits\\b"),
    NO_DEFERRED_CONSTRAINT("", "\\bdeferrable\\b|set constraints"),
    A_CHECK_IS_A_STATEMENT_OF_ITS_OWN("create table", "\\bcheck *\\("),
    EXTENSIONS_STAND_IN_PUBLIC("create extension", "^(?!.*schema public).*$");

    private static final Pattern NOTIFY_OR_LOCK = Pattern.compile("pg_notify\\(|pg_(try_)?advisory");

    private final Pattern begins;
    private final Pattern breaks;

    SqlRule(String begins, String breaks) {
        this.begins = Pattern.compile("^ *(" + begins + ")");
        this.breaks = Pattern.compile(breaks);
    }

    /** The rules that a statement breaks. */
    static Stream<String> broken(String statement) {
        String plain = plain(statement);
        return Stream.concat(
                Stream.of(values()).filter(rule -> rule.isBrokenBy(plain)).map(Enum::name),
                notifiesFromATable(plain).stream());
    }

    private boolean isBrokenBy(String plain) {
        return begins.matcher(plain).find() && breaks.matcher(plain).find();
    }

    /** Telling and locking stand in a SELECT without FROM, so that they happen once and on the node that was asked. */
    private static Optional<String> notifiesFromATable(String plain) {
        return NOTIFY_OR_LOCK.matcher(plain).find() && (!plain.startsWith("select") || plain.contains(" from "))
                ? Optional.of("NOTIFY_AND_LOCK_STAND_ALONE")
                : Optional.empty();
    }

    private static String plain(String statement) {
        return statement
                .replaceAll("'(?:[^']|'')*'", "''")
                .replaceAll("--[^\n]*", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                // The FROM of a function is none of a query.
                .replaceAll("(extract|trim|substring)\\((\\w*) from ", "$1($2 ");
    }
}
