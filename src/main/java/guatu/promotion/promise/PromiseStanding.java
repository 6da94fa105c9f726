package guatu.promotion.promise;

import java.util.List;

/** A promise with what is known of it and what became of it by the day. */
public record PromiseStanding(Promise promise, List<Fact> facts, Fulfilment fulfilment) {

    public PromiseStanding {
        facts = List.copyOf(facts);
    }

    public Fulfilment.State state() {
        return fulfilment.state();
    }
}
