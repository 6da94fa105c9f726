package guatu.rules;

import guatu.rules.store.MechanismTable;
import guatu.shell.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The catalogue of mechanisms (制度库). It holds published practice, so that everyone who is signed in may read it. */
@Service
public class Mechanisms {

    private final MechanismTable table;

    Mechanisms(MechanismTable table) {
        this.table = table;
    }

    public List<Mechanism> list(Mechanism.Filter filter) {
        return table.list(filter);
    }

    public Mechanism get(String code) {
        return find(code).orElseThrow(() -> new NotFound("mechanism " + code));
    }

    public Optional<Mechanism> find(String code) {
        return table.byCode(code);
    }

    public long count() {
        return table.count();
    }

    public Mechanism.Choices choices() {
        return table.choices();
    }
}
