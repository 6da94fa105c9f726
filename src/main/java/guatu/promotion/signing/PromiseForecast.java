package guatu.promotion.signing;

import guatu.delivery.planning.PromiseCheck;
import guatu.delivery.planning.Promising;
import guatu.rules.InitiativeTemplate;
import guatu.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Can we promise the investor this day? Asked of the plan that the deal would get, before it is signed. */
@Service
public class PromiseForecast {

    /** What an industrial project is set up from when nobody chose another template. */
    public static final String USUAL_TEMPLATE = "template-industrial-project";

    private static final String PROJECT = "project";

    private final Promising promising;
    private final Rules rules;
    private final Clock clock;

    PromiseForecast(Promising promising, Rules rules, Clock clock) {
        this.promising = promising;
        this.rules = rules;
        this.clock = clock;
    }

    /** Templates of projects, the industrial one first. */
    public List<InitiativeTemplate> templates() {
        return rules.templates(LocalDate.now(clock)).stream()
                .filter(template -> template.kind().equals(PROJECT))
                .toList();
    }

    /** Empty when the template gives nothing that could be scheduled. */
    public Optional<PromiseCheck> check(String template, LocalDate day) {
        return promising.ofTemplate(template, day);
    }

    /** What is kept of it with the signing. */
    Signing.Promise onSigning(LocalDate day, Optional<String> template) {
        Optional<PromiseCheck> check = check(template.orElse(USUAL_TEMPLATE), day);
        return new Signing.Promise(day, check.map(PromiseCheck::percent), check.map(PromiseCheck::holdsOn));
    }
}
