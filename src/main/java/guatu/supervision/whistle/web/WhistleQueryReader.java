package guatu.supervision.whistle.web;

import guatu.directory.NamedUnits;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.supervision.ladder.Rung;
import guatu.supervision.whistle.BlockedClass;
import guatu.supervision.whistle.Fault;
import guatu.supervision.whistle.Faults;
import guatu.supervision.whistle.ProblemList;
import guatu.supervision.whistle.WhistleQuery;
import org.springframework.stereotype.Component;

/** Reads which whistles an address asks for; without a list, what is open. */
@Component
class WhistleQueryReader {

    private final Organisations organisations;
    private final Faults faults;

    WhistleQueryReader(Organisations organisations, Faults faults) {
        this.organisations = organisations;
        this.faults = faults;
    }

    NamedUnits units(Viewer viewer) {
        return new NamedUnits(organisations.where(viewer, Permission.SEE));
    }

    WhistleQuery query(Page page, NamedUnits units) {
        String unit = page.parameter("unit");
        return new WhistleQuery(
                page.parameter("text"),
                BlockedClass.find(page.parameter("class")),
                units.find(unit).map(Organisation::code).orElse(unit),
                ProblemList.find(page.parameter("list")).orElse(ProblemList.OPEN),
                Rung.find(page.parameter("rung")),
                page.parameter("overdue").equals("yes"),
                page.parameter("initiative"),
                Fault.find(page.parameter("fault")).map(fault -> faults.of(fault, page.parameter("of"), page.asOf())),
                page.parameter("after"));
    }
}
