package guatu.enterprise;

import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.enterprise.store.EnterpriseTable;
import guatu.enterprise.store.FirmFigureTable;
import guatu.enterprise.store.GroupTable;
import guatu.enterprise.store.InitiativeLinks;
import guatu.enterprise.store.NameTable;
import guatu.enterprise.store.SchemeTable;
import guatu.figures.Figure;
import guatu.figures.FigureFilter;
import guatu.figures.Figures;
import guatu.shell.AsOf;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is known of a firm, as of a day. */
@Service
public class EnterpriseDossiers {

    private final Enterprises enterprises;
    private final EnterpriseTable table;
    private final NameTable names;
    private final GroupTable groups;
    private final SchemeTable schemes;
    private final FirmFigureTable firmFigures;
    private final InitiativeLinks initiatives;
    private final EnterpriseContacts contacts;
    private final Figures figures;
    private final Organisations organisations;
    private final List<EnterpriseDossierSection> sections;

    EnterpriseDossiers(
            Enterprises enterprises,
            EnterpriseTable table,
            NameTable names,
            GroupTable groups,
            SchemeTable schemes,
            FirmFigureTable firmFigures,
            InitiativeLinks initiatives,
            EnterpriseContacts contacts,
            Figures figures,
            Organisations organisations,
            ObjectProvider<EnterpriseDossierSection> sections) {
        this.enterprises = enterprises;
        this.table = table;
        this.names = names;
        this.groups = groups;
        this.schemes = schemes;
        this.firmFigures = firmFigures;
        this.initiatives = initiatives;
        this.contacts = contacts;
        this.figures = figures;
        this.organisations = organisations;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(EnterpriseDossierSection::order))
                .toList();
    }

    @Transactional(readOnly = true)
    public EnterpriseDossier of(Viewer viewer, String code, AsOf asOf) {
        Enterprise firm = enterprises.find(viewer, code);
        String path = firm.keeper().path();
        boolean inside = viewer.may(Permission.SEE, path);
        return new EnterpriseDossier(
                firm,
                inside,
                asOf.today() && viewer.may(Permission.RECORD, path),
                asOf.today() && viewer.may(Permission.PLAN, path),
                names.of(firm.id(), asOf),
                groups.head(firm.id(), asOf),
                groups.members(firm.id(), asOf),
                schemes.of(firm.id()),
                inside ? firmFigures.of(firm.id(), asOf) : List.of(),
                inside ? contacts.masked(firm) : List.of(),
                initiatives.of(firm, viewer.paths(Permission.SEE), asOf),
                ledgerFigures(viewer, firm, asOf),
                table.mergedInto(firm.id()),
                sections.stream()
                        .map(section -> section.of(viewer, firm, asOf))
                        .filter(section -> !section.empty())
                        .toList());
    }

    private List<Figure> ledgerFigures(Viewer viewer, Enterprise firm, AsOf asOf) {
        Optional<Organisation> organisation = firm.ledgerOrganisationId().flatMap(organisations::byId);
        return organisation
                .map(found ->
                        figures.list(viewer, new FigureFilter("", found.code(), Optional.empty(), "", "", ""), asOf))
                .orElse(List.of());
    }
}
