package guatu.supervision.whistle;

import guatu.supervision.Unit;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A unit that has to do with a whistle.
 *
 * @param task what it has to do when it joined; empty otherwise
 * @param dueOn the last day of its own limit
 * @param disputed it has used its one dispute of the dispatch
 */
public record Participant(
        Unit unit,
        String path,
        Part part,
        String task,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> finishedOn,
        String finishedNote,
        boolean disputed) {

    /** Which part a unit plays. */
    public enum Part {
        WHISTLER,
        ASKED,
        LEAD,
        JOINT,
        /** It led, or was asked, and was found not to be the right one. */
        RELEASED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Part of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean unfinished() {
        return part == Part.JOINT && finishedOn.isEmpty();
    }
}
