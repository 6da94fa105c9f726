package guatu.supervision.whistle;

import guatu.directory.NamedUnits;
import guatu.supervision.Unit;
import guatu.supervision.ladder.LadderRule;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one whistle on a day.
 *
 * @param subjectName as the person may read it; empty when they may not see what is blocked
 * @param participants today's; empty on a past day, whose steps say who had joined
 */
public record WhistleDossier(
        Whistle whistle,
        Optional<String> subjectName,
        List<Step> steps,
        List<Participant> participants,
        List<Dispute> disputes,
        List<Stopped> stops,
        List<Rating> ratings,
        List<Meeting> meetings,
        LadderRule rule,
        Rights rights) {

    /**
     * What the person may do, on today's page alone.
     *
     * @param take units for which they may take it
     * @param parts units whose open part they may finish
     * @param callable units that can be called in or dispatched to
     */
    public record Rights(
            boolean whistler, boolean leads, boolean oversees, List<Unit> take, List<Unit> parts, NamedUnits callable) {

        static final Rights NONE = new Rights(false, false, false, List.of(), List.of(), new NamedUnits(List.of()));
    }

    public Optional<Dispute> openDispute() {
        return disputes.stream().filter(dispute -> dispute.decision().isEmpty()).findFirst();
    }

    /** Whether the leading unit has a dispute left. */
    public boolean mayDispute() {
        return rights.leads()
                && disputes.stream()
                        .noneMatch(dispute -> whistle.standing()
                                .lead()
                                .filter(dispute.unit()::equals)
                                .isPresent());
    }

    /** Whether that side has still to say how it found the other's part. */
    public boolean mayRate(boolean byWhistler) {
        if (whistle.standing().state() != State.CLOSED || !(byWhistler ? rights.whistler() : rights.leads())) {
            return false;
        }
        Unit from = byWhistler ? whistle.unit() : whistle.standing().lead().orElseThrow();
        return ratings.stream()
                .noneMatch(rating -> rating.from().equals(from)
                        && rating.round() == whistle.standing().reopened());
    }
}
