package guatu.directory;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.store.AccountTable;
import guatu.directory.store.AccountTable.SealedContact;
import guatu.shell.Refused;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mobile numbers and e-mail addresses: sealed in the database, masked on pages, and reading one is on record. */
@Service
public class Contacts {

    private static final Pattern MOBILE = Pattern.compile("\\+?[0-9][0-9 -]{4,24}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");

    private final Administered administered;
    private final AccountTable accounts;
    private final PersonalDataCipher cipher;
    private final Audit audit;

    Contacts(Administered administered, AccountTable accounts, PersonalDataCipher cipher, Audit audit) {
        this.administered = administered;
        this.accounts = accounts;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** Masked or in clear; empty texts where nothing is known. */
    public record Contact(String mobile, String email) {

        Contact masked() {
            return new Contact(Mask.mobile(mobile), Mask.email(email));
        }

        public boolean known() {
            return !mobile.isEmpty() || !email.isEmpty();
        }
    }

    public Contact masked(Viewer administrator, String username) {
        return open(administered.person(administrator, username)).masked();
    }

    /** Where the product itself sends messages to; nobody is shown it. */
    public Optional<String> emailOf(UUID personId) {
        return Optional.of(open(accounts.contact(personId).email(), place("email", personId)))
                .filter(email -> !email.isEmpty());
    }

    /** In clear; who looked at whose is on record. */
    @Transactional
    public Contact read(Viewer administrator, String username) {
        Person person = administered.person(administrator, username);
        audit.append(administrator, "directory.person.read_contact", subject(person), Map.of());
        return open(person);
    }

    /** An empty text takes the old one away. */
    @Transactional
    public void set(Viewer administrator, String username, String mobile, String email) {
        Person person = administered.person(administrator, username);
        Contact contact = new Contact(mobile.strip(), email.strip());
        if (!contact.mobile().isEmpty() && !MOBILE.matcher(contact.mobile()).matches()) {
            throw new Refused("directory.contact.mobile.wrong", mobile);
        }
        if (!contact.email().isEmpty() && !EMAIL.matcher(contact.email()).matches()) {
            throw new Refused("directory.contact.email.wrong", email);
        }
        accounts.setContact(
                person.id(),
                seal(contact.mobile(), place("mobile", person.id())),
                seal(contact.email(), place("email", person.id())));
        audit.append(
                administrator,
                "directory.person.set_contact",
                subject(person),
                Map.of(
                        "mobile",
                        contact.masked().mobile(),
                        "email",
                        contact.masked().email()));
    }

    private Contact open(Person person) {
        SealedContact sealed = accounts.contact(person.id());
        return new Contact(
                open(sealed.mobile(), place("mobile", person.id())), open(sealed.email(), place("email", person.id())));
    }

    private @Nullable String seal(String clear, String place) {
        return clear.isEmpty() ? null : cipher.seal(clear, place);
    }

    private String open(@Nullable String sealed, String place) {
        return sealed == null ? "" : cipher.open(sealed, place);
    }

    private static String place(String field, UUID person) {
        return "person." + field + ":" + person;
    }

    private static Subject subject(Person person) {
        return new Subject("person", person.username(), person.displayName());
    }
}
