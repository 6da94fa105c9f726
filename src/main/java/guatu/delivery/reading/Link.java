package guatu.delivery.reading;

import guatu.scheduling.Ground;
import guatu.scheduling.LinkType;
import java.util.Locale;
import java.util.UUID;

/**
 * The successor waits for the predecessor. Two activities may be linked more than once, each time by another type.
 *
 * @param lagDays days that must pass in between; negative for a lead
 * @param lagUnit what days these are
 * @param ground why it must be so
 * @param source the law, where the ground is legal; may be empty
 */
public record Link(
        UUID predecessorId,
        UUID successorId,
        LinkType type,
        int lagDays,
        LagUnit lagUnit,
        Ground ground,
        String source) {

    /** The usual link: the successor may start when the predecessor is finished. */
    public static Link finishToStart(UUID predecessorId, UUID successorId) {
        return new Link(predecessorId, successorId, LinkType.FINISH_TO_START, 0, LagUnit.WORKING, Ground.TECHNICAL, "");
    }

    /** True for the one that this would replace. */
    public boolean sameEndsAndType(Link other) {
        return predecessorId.equals(other.predecessorId) && successorId.equals(other.successorId) && type == other.type;
    }

    public String typeCode() {
        return type.name().toLowerCase(Locale.ROOT);
    }

    public String groundCode() {
        return ground.name().toLowerCase(Locale.ROOT);
    }

    public enum LagUnit {
        WORKING,
        CALENDAR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
