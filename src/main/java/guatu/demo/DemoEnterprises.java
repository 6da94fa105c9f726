package guatu.demo;

import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.enterprise.EnterpriseRegister;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Registers the firms that the Jiaxing ledger names; their credit codes stand in none of its sources, so they stay open. */
@Component
@Profile("demo")
class DemoEnterprises {

    private static final String FIRM = "company";
    private static final Set<String> KEEPING = Set.of("zone", "district", "city");
    private static final String CITY = "ORG-JX";

    /** As a person reads it. */
    private static final String SOURCE = "嘉兴演示台账：组织架构";

    private final EnterpriseRegister register;
    private final Organisations organisations;

    DemoEnterprises(EnterpriseRegister register, Organisations organisations) {
        this.register = register;
        this.organisations = organisations;
    }

    /** To be called when the organisations are there. */
    void load() {
        organisations.all().stream()
                .filter(organisation -> organisation.kind().equals(FIRM))
                .forEach(firm -> register.adopt(firm, keeper(firm), SOURCE));
    }

    /** The zone or district that the ledger puts the firm in, the city for the others. */
    private Organisation keeper(Organisation firm) {
        Optional<Organisation> around = Optional.ofNullable(firm.parentId()).flatMap(organisations::byId);
        while (around.isPresent() && !KEEPING.contains(around.get().kind())) {
            around = Optional.ofNullable(around.get().parentId()).flatMap(organisations::byId);
        }
        return around.orElseGet(() -> organisations.byCode(CITY).orElseThrow());
    }
}
