package guatu.calendar;

import guatu.calendar.UnreadableDateException.Reason;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads dates as people type them. */
final class StatedDateText {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;
    private static final Set<String> UNDATED = Set.of("未定", "待定", "undated");

    /** The written forms; no text has two of them. */
    private static final List<Form> FORMS = List.of(
            form("(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})", m -> day(m, 1, 3, 4)),
            form("(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]", m -> day(m, 1, 2, 3)),
            form("(\\d{1,2})/(\\d{1,2})/(\\d{4})", m -> day(m, 3, 1, 2)),
            form("(\\d{4})[-./](\\d{1,2})", m -> StatedDate.month(month(m))),
            form("(\\d{4})年(\\d{1,2})月份?", m -> StatedDate.month(month(m))),
            form("(\\d{4})[-./年](\\d{1,2})月?份?[底末]", m -> StatedDate.monthEnd(month(m))),
            form("(\\d{4})年?第?([一二三四\\d])季度", m -> quarter(m)),
            form("(\\d{4})[-年]?[Qq](\\d)", m -> quarter(m)),
            form("(\\d{4})年?", m -> StatedDate.year(year(m, 1))),
            form("(\\d{4})年{0,2}[底末]", m -> StatedDate.yearEnd(year(m, 1))),
            form("(\\d{4})年?[-/~至到](\\d{4})年?", m -> years(m)));

    private StatedDateText() {}

    static StatedDate read(String typed) {
        // NFKC turns full-width digits, letters and punctuation into plain ones.
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[\u2013\u2014]", "-");
        if (UNDATED.contains(text)) {
            return StatedDate.undated();
        }
        for (Form form : FORMS) {
            var matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                return read(typed, form, matcher.toMatchResult());
            }
        }
        throw new UnreadableDateException(Reason.UNKNOWN_FORM, typed);
    }

    private static StatedDate read(String typed, Form form, MatchResult match) {
        try {
            return form.reading().read(match);
        } catch (NoSuchDate e) {
            throw new UnreadableDateException(e.reason, typed);
        }
    }

    private static StatedDate day(MatchResult match, int yearGroup, int monthGroup, int dayGroup) throws NoSuchDate {
        YearMonth month = month(match, yearGroup, monthGroup);
        int day = number(match, dayGroup);
        require(month.isValidDay(day), Reason.NO_SUCH_DAY);
        return StatedDate.day(month.atDay(day));
    }

    private static YearMonth month(MatchResult match) throws NoSuchDate {
        return month(match, 1, 2);
    }

    private static YearMonth month(MatchResult match, int yearGroup, int monthGroup) throws NoSuchDate {
        int month = number(match, monthGroup);
        require(1 <= month && month <= 12, Reason.NO_SUCH_MONTH);
        return YearMonth.of(year(match, yearGroup), month);
    }

    private static StatedDate quarter(MatchResult match) throws NoSuchDate {
        int inWords = "一二三四".indexOf(match.group(2));
        int quarter = inWords >= 0 ? inWords + 1 : number(match, 2);
        require(1 <= quarter && quarter <= 4, Reason.NO_SUCH_QUARTER);
        return StatedDate.quarter(year(match, 1), quarter);
    }

    private static StatedDate years(MatchResult match) throws NoSuchDate {
        int first = year(match, 1);
        int last = year(match, 2);
        require(first < last, Reason.YEARS_NOT_IN_ORDER);
        return StatedDate.yearRange(first, last);
    }

    private static int year(MatchResult match, int group) throws NoSuchDate {
        int year = number(match, group);
        require(EARLIEST_YEAR <= year && year <= LATEST_YEAR, Reason.YEAR_OUT_OF_RANGE);
        return year;
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static void require(boolean holds, Reason otherwise) throws NoSuchDate {
        if (!holds) {
            throw new NoSuchDate(otherwise);
        }
    }

    private static Form form(String pattern, Reading reading) {
        return new Form(Pattern.compile(pattern), reading);
    }

    private record Form(Pattern pattern, Reading reading) {}

    private interface Reading {
        StatedDate read(MatchResult match) throws NoSuchDate;
    }

    /** The form is a known one, but there is no such date. */
    private static final class NoSuchDate extends Exception {
        final Reason reason;

        NoSuchDate(Reason reason) {
            super(null, null, false, false);
            this.reason = reason;
        }
    }
}
