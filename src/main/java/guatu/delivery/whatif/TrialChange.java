package guatu.delivery.whatif;

import guatu.scheduling.LinkType;
import guatu.shell.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** One thing that is tried. Its {@link #text} stands in an address. */
public sealed interface TrialChange {

    /** The activity begins on that day, or later if others hold it back; a milestone is reached. */
    record Start(UUID activityId, LocalDate day) implements TrialChange {
        @Override
        public String text() {
            return String.join(SEPARATOR, "start", activityId.toString(), day.toString());
        }
    }

    /** @param workingDays on the activity's calendar; at least one */
    record Length(UUID activityId, int workingDays) implements TrialChange {

        /** Longer work is a mistyped number. */
        public static final int LONGEST = 5_000;

        /** @throws Refused when it is shorter than a day or longer than anybody plans */
        public Length {
            if (workingDays < 1 || workingDays > LONGEST) {
                throw new Refused("whatif.refused.length", String.valueOf(workingDays), String.valueOf(LONGEST));
            }
        }

        @Override
        public String text() {
            return String.join(SEPARATOR, "days", activityId.toString(), String.valueOf(workingDays));
        }
    }

    /** The successor waits for the predecessor; a link of the same type that stands is replaced. */
    record Linked(UUID predecessorId, UUID successorId, LinkType type, int lagWorkingDays) implements TrialChange {

        /** @throws Refused when an activity is to wait for itself */
        public Linked {
            if (predecessorId.equals(successorId)) {
                throw new Refused("whatif.refused.itself");
            }
        }

        @Override
        public String text() {
            return String.join(
                    SEPARATOR,
                    "link",
                    predecessorId.toString(),
                    successorId.toString(),
                    code(type),
                    String.valueOf(lagWorkingDays));
        }
    }

    record Unlinked(UUID predecessorId, UUID successorId, LinkType type) implements TrialChange {
        @Override
        public String text() {
            return String.join(SEPARATOR, "unlink", predecessorId.toString(), successorId.toString(), code(type));
        }
    }

    String SEPARATOR = "~";

    /** {@code start~<activity>~2026-03-05}, {@code days~<activity>~15}, {@code link~<from>~<to>~finish_to_start~0}, … */
    String text();

    /** Whether this says something else of the same thing. */
    default boolean replaces(TrialChange other) {
        return switch (this) {
            case Start(var activity, var day) -> other instanceof Start one && one.activityId.equals(activity);
            case Length(var activity, var days) -> other instanceof Length one && one.activityId.equals(activity);
            case Linked(var from, var to, var type, var lag) -> isOf(other, from, to, type);
            case Unlinked(var from, var to, var type) -> isOf(other, from, to, type);
        };
    }

    /** @throws Refused when the text says nothing that can be tried */
    static TrialChange of(String text) {
        String[] words = text.split(SEPARATOR);
        try {
            return switch (words[0] + words.length) {
                case "start3" -> new Start(UUID.fromString(words[1]), LocalDate.parse(words[2]));
                case "days3" -> new Length(UUID.fromString(words[1]), Integer.parseInt(words[2]));
                case "link5" ->
                    new Linked(
                            UUID.fromString(words[1]),
                            UUID.fromString(words[2]),
                            type(words[3]),
                            Integer.parseInt(words[4]));
                case "unlink4" -> new Unlinked(UUID.fromString(words[1]), UUID.fromString(words[2]), type(words[3]));
                default -> throw new Refused("whatif.refused.unreadable", text);
            };
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new Refused("whatif.refused.unreadable", text);
        }
    }

    private static LinkType type(String code) {
        return LinkType.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static String code(LinkType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isOf(TrialChange other, UUID from, UUID to, LinkType type) {
        return switch (other) {
            case Linked(var a, var b, var kind, var lag) -> a.equals(from) && b.equals(to) && kind == type;
            case Unlinked(var a, var b, var kind) -> a.equals(from) && b.equals(to) && kind == type;
            case Start start -> false;
            case Length length -> false;
        };
    }
}
