package guatu.directory;

import static guatu.directory.Permission.ADMINISTER;
import static guatu.directory.Permission.APPROVE_CAUSE;
import static guatu.directory.Permission.CONFIRM;
import static guatu.directory.Permission.IMPORT;
import static guatu.directory.Permission.PLAN;
import static guatu.directory.Permission.READ_AUDIT;
import static guatu.directory.Permission.RECORD;
import static guatu.directory.Permission.SEE;
import static guatu.directory.Permission.SUPERVISE;

import java.util.Locale;
import java.util.Set;

/** The parts that people play in an organisation. */
public enum Role {
    ADMINISTRATOR(SEE, ADMINISTER, READ_AUDIT),
    LEADER(SEE, APPROVE_CAUSE, SUPERVISE),
    SUPERVISION_OFFICE(SEE, CONFIRM, PLAN, IMPORT, APPROVE_CAUSE, READ_AUDIT, SUPERVISE),
    INVESTMENT_OFFICER(SEE, RECORD, PLAN),
    STEWARD(SEE, RECORD, PLAN, IMPORT),
    UNIT_OFFICER(SEE, RECORD, CONFIRM, PLAN),
    VIEWER(SEE);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
