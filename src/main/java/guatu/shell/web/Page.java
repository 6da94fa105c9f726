package guatu.shell.web;

import guatu.shell.AsOf;
import guatu.shell.MenuItem;
import guatu.shell.ServedHere;
import guatu.shell.SignedIn;
import guatu.shell.UnreadMessages;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.MultiValueMap;

/**
 * The frame of one answer: its language, its person, its day and its address. Templates write every word, date and
 * link through it.
 *
 * @param notice what was done just before a redirect led here, in words; see {@link Pages#NOTICE}
 * @param inbox where people are told something; none when no room has one
 * @param served what pages are there for; none when no room says so
 */
public record Page(
        MessageSource messages,
        Locale locale,
        ZoneId zone,
        @Nullable SignedIn person,
        AsOf asOf,
        LocalDate today,
        String path,
        MultiValueMap<String, String> parameters,
        @Nullable CsrfToken csrf,
        List<MenuItem> menu,
        @Nullable String notice,
        @Nullable UnreadMessages inbox,
        @Nullable ServedHere served) {

    private static final Set<String> PLACE_IN_LIST = Set.of("after", "before");
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(" HH:mm", Locale.ROOT);

    /** The words under a key; a key without words is a mistake that a test finds. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The words under a key, or the given ones when the bundles have none: for codes that an office may add to. */
    public String textOr(String key, String otherwise) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }

    public boolean chinese() {
        return locale.getLanguage().equals("zh");
    }

    /** One of two names of a thing that carries both. */
    public String either(String chinese, String english) {
        return chinese() || english.isBlank() ? chinese : english;
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "" : day.format(chinese() ? DAY_ZH : DAY_EN);
    }

    public String dateTime(@Nullable Instant instant) {
        return instant == null
                ? ""
                : instant.atZone(zone).format(chinese() ? DAY_ZH : DAY_EN)
                        + instant.atZone(zone).format(TIME);
    }

    /** Arguments of a text as it says them: days as dates, the rest as it is. */
    public Object[] spoken(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof LocalDate day ? date(day) : argument)
                .toArray();
    }

    /** The number without needless zeros, thousands grouped. */
    public String number(@Nullable Number value) {
        return Numbers.plain(value);
    }

    /** Money in the unit that offices use: 亿元 from a hundred million on, 万元 below. */
    public String money(BigDecimal amount, String currency) {
        String unit = Numbers.inHundredMillions(amount) ? "hundredMillion" : "tenThousand";
        return text("shell.money." + unit, Numbers.inLargeUnit(amount), text("shell.currency." + currency));
    }

    public boolean may(String permission) {
        return person != null && person.may(permission);
    }

    /** How many messages the person has not read; asked for when the frame is written, and not by answers without one. */
    public int unread() {
        return inbox == null || person == null ? 0 : inbox.unread(person);
    }

    /** The names under which people know what this page is there for; asked for when the frame is written. */
    public List<ServedHere.Named> servedHere() {
        return served == null || person == null ? List.of() : served.at(path, parameters);
    }

    public String parameter(String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }

    /** This page's address with one parameter set ("" removes it); the place in a paged list is dropped. */
    public String link(String name, String value) {
        return path + query(Map.of(name, value));
    }

    /** Another page that is asked for the same, with two parameters set. */
    public String link(String target, String name, String value, String otherName, String otherValue) {
        Map<String, String> set = new LinkedHashMap<>();
        set.put(name, value);
        set.put(otherName, otherValue);
        return target + query(set);
    }

    private String query(Map<String, String> set) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((key, values) -> {
            if (!set.containsKey(key) && !PLACE_IN_LIST.contains(key)) {
                values.forEach(one -> append(query, key, one));
            }
        });
        set.forEach((name, value) -> append(query, name, value));
        return query.toString();
    }

    /** What stands behind this page's question mark, without the place in a paged list. */
    public String queryString() {
        String address = link("", "");
        int at = address.indexOf('?');
        return at < 0 ? "" : address.substring(at + 1);
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** True for the menu's line that leads nearest to this page. */
    public boolean current(MenuItem item) {
        return leadsHere(item)
                && menu.stream()
                        .filter(this::leadsHere)
                        .allMatch(other -> other.path().length() <= item.path().length());
    }

    private boolean leadsHere(MenuItem item) {
        return path.equals(item.path()) || (item.path().length() > 1 && path.startsWith(item.path() + "/"));
    }

    /** Another page for the same as-of day. */
    public String to(String target) {
        if (asOf.today()) {
            return target;
        }
        return target + (target.contains("?") ? "&" : "?") + "asOf=" + asOf.day()
                + (asOf.asKnownThen() ? "&known=then" : "");
    }
}
