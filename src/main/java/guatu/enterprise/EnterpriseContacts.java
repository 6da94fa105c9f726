package guatu.enterprise;

import guatu.audit.Audit;
import guatu.directory.Permission;
import guatu.directory.PersonalDataCipher;
import guatu.directory.Viewer;
import guatu.enterprise.store.ContactTable;
import guatu.enterprise.store.ContactTable.Sealed;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom to speak to at a firm: sealed in the database, masked on pages, and reading one is on record. */
@Service
public class EnterpriseContacts {

    private static final Pattern MOBILE = Pattern.compile("\\+?[0-9][0-9 -]{4,24}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");
    private static final String HIDDEN = "****";

    private final Enterprises enterprises;
    private final EnterpriseRegister register;
    private final ContactTable table;
    private final PersonalDataCipher cipher;
    private final Audit audit;
    private final Clock clock;

    EnterpriseContacts(
            Enterprises enterprises,
            EnterpriseRegister register,
            ContactTable table,
            PersonalDataCipher cipher,
            Audit audit,
            Clock clock) {
        this.enterprises = enterprises;
        this.register = register;
        this.table = table;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    List<FirmContact> masked(Enterprise firm) {
        return table.of(firm.id()).stream()
                .map(this::open)
                .map(contact -> new FirmContact(
                        contact.id(),
                        contact.post(),
                        contact.name().substring(0, contact.name().offsetByCodePoints(0, 1)) + "**",
                        maskedNumber(contact.mobile()),
                        maskedAddress(contact.email())))
                .toList();
    }

    /** In clear; who looked at whose is on record. */
    @Transactional
    public FirmContact read(Viewer viewer, String code, UUID contactId) {
        Enterprise firm = inside(viewer, code);
        FirmContact contact = open(found(firm, contactId));
        audit.append(
                viewer, "enterprise.read_contact", EnterpriseRegister.subject(firm), Map.of("post", contact.post()));
        return contact;
    }

    /** Mobile number and address may be empty. */
    @Transactional
    public void add(Viewer viewer, String code, String post, String name, String mobile, String email) {
        inside(viewer, code);
        Enterprise firm = register.toChange(viewer, code);
        if (post.isBlank() || name.isBlank()) {
            throw new Refused("enterprise.contact.refused.missing");
        }
        if (!mobile.isBlank() && !MOBILE.matcher(mobile.strip()).matches()) {
            throw new Refused("enterprise.contact.refused.mobile", mobile);
        }
        if (!email.isBlank() && !EMAIL.matcher(email.strip()).matches()) {
            throw new Refused("enterprise.contact.refused.email", email);
        }
        UUID id = Identifiers.next();
        table.add(
                new Sealed(
                        id,
                        post.strip(),
                        cipher.seal(name.strip(), place("name", id)),
                        mobile.isBlank() ? "" : cipher.seal(mobile.strip(), place("mobile", id)),
                        email.isBlank() ? "" : cipher.seal(email.strip(), place("email", id))),
                firm.id(),
                viewer.id(),
                clock.instant());
        audit.append(
                viewer,
                "enterprise.add_contact",
                EnterpriseRegister.subject(firm),
                Map.of("post", post.strip(), "mobile", maskedNumber(mobile.strip())));
    }

    @Transactional
    public void remove(Viewer viewer, String code, UUID contactId) {
        inside(viewer, code);
        Enterprise firm = register.toChange(viewer, code);
        Sealed contact = found(firm, contactId);
        table.remove(contactId, clock.instant());
        audit.append(
                viewer, "enterprise.remove_contact", EnterpriseRegister.subject(firm), Map.of("post", contact.post()));
    }

    /** What the keeping unit knows is not there for others. */
    private Enterprise inside(Viewer viewer, String code) {
        Enterprise firm = enterprises.find(viewer, code);
        if (!viewer.may(Permission.SEE, firm.keeper().path())) {
            throw new NotFound("contacts of " + code);
        }
        return firm;
    }

    private Sealed found(Enterprise firm, UUID contactId) {
        return table.of(firm.id()).stream()
                .filter(contact -> contact.id().equals(contactId))
                .findFirst()
                .orElseThrow(() -> new NotFound("contact " + contactId));
    }

    private FirmContact open(Sealed sealed) {
        return new FirmContact(
                sealed.id(),
                sealed.post(),
                cipher.open(sealed.name(), place("name", sealed.id())),
                sealed.mobile().isEmpty() ? "" : cipher.open(sealed.mobile(), place("mobile", sealed.id())),
                sealed.email().isEmpty() ? "" : cipher.open(sealed.email(), place("email", sealed.id())));
    }

    private static String place(String field, UUID contact) {
        return "enterprise_contact." + field + ":" + contact;
    }

    private static String maskedNumber(String number) {
        return number.isEmpty() ? "" : HIDDEN + number.substring(Math.max(0, number.length() - 2));
    }

    private static String maskedAddress(String address) {
        int at = address.indexOf('@');
        return at < 1 ? "" : address.charAt(0) + HIDDEN + address.substring(at);
    }
}
