package guatu.directory;

import java.util.Locale;
import java.util.Set;

/** What an API token may be used for; never more than its owner may. */
public enum Scope {
    READ(Permission.SEE),
    RECORD(Permission.SEE, Permission.RECORD),
    CONFIRM(Permission.SEE, Permission.CONFIRM),
    PLAN(Permission.SEE, Permission.PLAN, Permission.IMPORT),
    SUPERVISE(Permission.SEE, Permission.SUPERVISE);

    private final Set<Permission> permissions;

    Scope(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Scope of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
