package guatu.delivery.whatif;

import guatu.shell.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Changes that are tried together, in the order in which they were made; of one thing only the last one is kept. */
public record Trial(List<TrialChange> changes) {

    public static final Trial EMPTY = new Trial(List.of());

    /** So many fit into an address. */
    static final int MOST = 40;

    /** @throws Refused when there are too many */
    public Trial {
        List<TrialChange> kept = new ArrayList<>();
        for (TrialChange change : changes) {
            kept.removeIf(change::replaces);
            kept.add(change);
        }
        if (kept.size() > MOST) {
            throw new Refused("whatif.refused.tooMany", String.valueOf(kept.size()), String.valueOf(MOST));
        }
        changes = List.copyOf(kept);
    }

    /** @throws Refused when one of the texts says nothing that can be tried */
    public static Trial of(List<String> texts) {
        return new Trial(texts.stream()
                .filter(text -> !text.isBlank())
                .map(text -> TrialChange.of(text.strip()))
                .toList());
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public Trial with(List<TrialChange> more) {
        List<TrialChange> all = new ArrayList<>(changes);
        all.addAll(more);
        return new Trial(all);
    }

    public Trial without(TrialChange dropped) {
        return new Trial(
                changes.stream().filter(change -> !change.equals(dropped)).toList());
    }

    public List<String> texts() {
        return changes.stream().map(TrialChange::text).toList();
    }

    /** Activities that are to begin on another day. */
    Set<UUID> starts() {
        Set<UUID> starts = new HashSet<>();
        for (TrialChange change : changes) {
            if (change instanceof TrialChange.Start(UUID activity, var day)) {
                starts.add(activity);
            }
        }
        return starts;
    }
}
