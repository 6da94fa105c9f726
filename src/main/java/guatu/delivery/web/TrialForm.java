package guatu.delivery.web;

import guatu.delivery.Activity;
import guatu.delivery.whatif.Effect;
import guatu.delivery.whatif.TrialChange;
import guatu.delivery.whatif.TrialChange.Length;
import guatu.delivery.whatif.TrialChange.Linked;
import guatu.delivery.whatif.TrialChange.Start;
import guatu.delivery.whatif.TrialChange.Unlinked;
import guatu.scheduling.LinkType;
import guatu.shell.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What was typed into the form of a trial, for people without a mouse or without script. */
record TrialForm(FormReader form) {

    /**
     * What differs from the plan as it stands; nothing when no activity was chosen.
     *
     * @throws Refused when something typed is no day, no number, or no activity of the plan
     */
    List<TrialChange> changes(Effect standing) {
        if (!form.ticked("activity")) {
            return List.of();
        }
        Activity activity = form.id("activity")
                .flatMap(id -> standing.activities().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .orElseThrow(() -> new Refused("whatif.refused.gone"));
        List<TrialChange> changes = new ArrayList<>();
        form.day("start")
                .filter(day -> !begins(activity).equals(Optional.of(day)))
                .ifPresent(day -> changes.add(new Start(activity.id(), day)));
        int days = form.whole("days", 0, Length.LONGEST, activity.durationWorkingDays());
        if (days != activity.durationWorkingDays()) {
            changes.add(new Length(activity.id(), days));
        }
        Optional<UUID> after = form.id("after");
        int lag = form.whole("lag", -Length.LONGEST, Length.LONGEST, 0);
        after.ifPresent(predecessor -> changes.add(
                form.ticked("unlink")
                        ? new Unlinked(predecessor, activity.id(), type())
                        : new Linked(predecessor, activity.id(), type(), lag)));
        if (form.hasProblems()) {
            throw new Refused(
                    "whatif.refused.typed",
                    String.join(" ", form.form().problems().values()));
        }
        return changes;
    }

    private static Optional<LocalDate> begins(Activity activity) {
        return activity.type() == Activity.Type.MILESTONE
                ? activity.plan().finish()
                : activity.plan().start();
    }

    private LinkType type() {
        String code = form.text("type");
        return Arrays.stream(LinkType.values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElse(LinkType.FINISH_TO_START);
    }
}
