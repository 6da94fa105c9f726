package guatu.directory;

import guatu.directory.store.OrganisationTable;
import guatu.directory.store.SetupLinkTable;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A product without people lets the holder of a code in, once, to name the root organisation and its administrator. */
@Service
public class FirstAdministrator {

    private final Accounts accounts;
    private final OrganisationTable organisations;
    private final SetupLinkTable links;
    private final Clock clock;

    FirstAdministrator(Accounts accounts, OrganisationTable organisations, SetupLinkTable links, Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.links = links;
        this.clock = clock;
    }

    /** Who takes over, and what. */
    public record Takeover(
            String organisationName,
            String organisationCode,
            String username,
            String displayName,
            String password,
            String repeated) {}

    /** @return the code that {@code /setup} asks for; earlier ones stop working */
    @Transactional
    public String newCode() {
        String token = Secret.token();
        links.replace(Secret.hash(token), clock.instant());
        return token;
    }

    /** @throws NotFound when somebody is there already */
    public void checkNobodyIsHere() {
        if (!accounts.none()) {
            throw new NotFound("first administrator");
        }
    }

    @Transactional
    public void takeOver(String setupCode, Takeover takeover) {
        checkNobodyIsHere();
        if (!links.open(Secret.hash(setupCode))) {
            throw new Refused("directory.setup.code.wrong");
        }
        String username = UsernameRule.normalised(takeover.username());
        String code = takeover.organisationCode().strip();
        if (!OrganisationRule.isCode(code)) {
            throw new Refused("directory.organisation.code.wrong", code);
        }
        if (!takeover.password().equals(takeover.repeated())) {
            throw new Refused("directory.password.notRepeated");
        }
        PasswordRule.check(username, takeover.password(), takeover.organisationName(), code, takeover.displayName());
        // The row's lock lets one caller through; the others find the code used.
        if (!links.use(Secret.hash(setupCode), clock.instant())) {
            throw new NotFound("first administrator");
        }
        Organisation root = new Organisation(
                Identifiers.next(),
                code,
                OrganisationRule.name(takeover.organisationName()),
                "",
                "zone",
                null,
                code,
                true);
        organisations.insert(root, "");
        String displayName = takeover.displayName().isBlank()
                ? username
                : takeover.displayName().strip();
        accounts.create(null, username, displayName, takeover.password(), Role.ADMINISTRATOR, root);
    }
}
