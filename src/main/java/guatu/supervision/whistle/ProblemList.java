package guatu.supervision.whistle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The three lists of problems (三张清单: 新增、在办、销号), and the whole of what is open or was ever there. */
public enum ProblemList {
    OPEN(State.SENT, State.TAKEN, State.REPORTED),
    NEW(State.SENT),
    IN_HAND(State.TAKEN, State.REPORTED),
    CLOSED(State.CLOSED),
    ALL(State.values());

    private final List<State> states;

    ProblemList(State... states) {
        this.states = List.of(states);
    }

    public List<State> states() {
        return states;
    }

    /** Whether what stands on it is open. */
    public boolean open() {
        return states.stream().allMatch(State::open);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProblemList> find(String code) {
        return Stream.of(values()).filter(list -> list.code().equals(code)).findFirst();
    }
}
