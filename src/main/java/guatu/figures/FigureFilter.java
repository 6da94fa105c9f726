package guatu.figures;

import java.util.Optional;

/**
 * Which figures a page shows; empty texts leave nothing out.
 *
 * @param text any part of the metric, its pinyin or its initials
 * @param subject code of the organisation that it speaks of
 * @param year four digits with which the period begins
 * @param after the last code of the page before
 */
public record FigureFilter(
        String text, String subject, Optional<FigureKind> kind, String unit, String year, String after) {

    /** Everything of one organisation. */
    public static FigureFilter all() {
        return new FigureFilter("", "", Optional.empty(), "", "", "");
    }

    /** The same question, whatever the page. */
    FigureFilter withoutPlace() {
        return new FigureFilter(text, subject, kind, unit, year, "");
    }
}
