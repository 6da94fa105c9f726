package guatu.delivery;

import guatu.rules.Rules;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Gives the bounds of the classes of likelihood that hold on a day. */
@Component
public class LikelihoodClasses {

    private final Rules rules;

    LikelihoodClasses(Rules rules) {
        this.rules = rules;
    }

    public LikelihoodBounds on(LocalDate day) {
        return LikelihoodBounds.of(rules.inForce(LikelihoodBounds.CODE, day));
    }
}
