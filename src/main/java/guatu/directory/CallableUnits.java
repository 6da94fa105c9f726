package guatu.directory;

import guatu.directory.store.OrganisationTable;
import guatu.shell.Refused;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Units that can be called or ordered to do something: of the tree of whoever calls, in service, and of the administration, or such
 * as have a person who records for them. Companies, law firms and other outsiders are in the tree too, and have nobody who would answer.
 */
@Service
public class CallableUnits {

    private static final List<String> RECORDING = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.RECORD))
            .map(Role::code)
            .toList();

    private final OrganisationTable table;

    CallableUnits(OrganisationTable table) {
        this.table = table;
    }

    public NamedUnits of(Viewer viewer) {
        return new NamedUnits(table.callable(viewer.organisationId(), OrganisationRule.OUTSIDE_KINDS, RECORDING));
    }

    /**
     * @param typed a code, or a name as the list shows it
     * @throws Refused when it is none of them
     */
    public Organisation find(Viewer viewer, String typed) {
        return of(viewer).find(typed).orElseThrow(() -> new Refused("directory.callable.refused", typed.strip()));
    }
}
