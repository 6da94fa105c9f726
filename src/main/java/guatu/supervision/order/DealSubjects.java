package guatu.supervision.order;

import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.Leads;
import guatu.shell.AsOf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads and deals as subjects of orders. */
@Component
class DealSubjects implements SubjectSource {

    private final Leads leads;
    private final Clock clock;

    DealSubjects(Leads leads, Clock clock) {
        this.leads = leads;
        this.clock = clock;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.DEAL;
    }

    @Override
    public Subject find(Viewer viewer, String code) {
        Lead found = leads.find(viewer, code, AsOf.today(LocalDate.now(clock)));
        return new Subject(
                SubjectKind.DEAL,
                found.code(),
                found.description().project(),
                "/promotion/leads/" + found.code(),
                found.unit().code(),
                Optional.empty(),
                Optional.of(found.id()));
    }
}
