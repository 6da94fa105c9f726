package guatu.delivery.ledger;

import guatu.directory.Organisation;
import guatu.directory.Organisations;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The organisations that are there now, those that this transaction added included. */
@Component
class OrganisationIds {

    private final Organisations organisations;

    OrganisationIds(Organisations organisations) {
        this.organisations = organisations;
    }

    Map<String, UUID> byCode() {
        return organisations.all().stream().collect(Collectors.toMap(Organisation::code, Organisation::id));
    }
}
