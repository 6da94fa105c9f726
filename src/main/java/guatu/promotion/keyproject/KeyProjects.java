package guatu.promotion.keyproject;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.keyproject.store.KeyProjectTable;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down and reads what a key project's form asks for by year. */
@Service
public class KeyProjects {

    private final Leads leads;
    private final LeadRights rights;
    private final KeyProjectTable table;
    private final Audit audit;
    private final Clock clock;

    KeyProjects(Leads leads, LeadRights rights, KeyProjectTable table, Audit audit, Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What holds by the day.
     *
     * @param targets the latest of each year, the newest year first
     * @param ratings the latest of each year and department
     */
    public record Entered(
            Lead lead, List<YearTarget.Recorded> targets, List<Rating.Recorded> ratings, boolean mayWork) {

        public List<YearTarget.Recorded> targetsOf(int year) {
            return targets.stream().filter(one -> one.target().year() == year).toList();
        }

        public List<Rating.Recorded> ratingsOf(int year) {
            return ratings.stream().filter(one -> one.rating().year() == year).toList();
        }
    }

    public Entered of(Viewer viewer, String leadCode, AsOf asOf) {
        Lead lead = leads.find(viewer, leadCode, asOf);
        return new Entered(
                lead,
                table.targets(lead.id(), asOf),
                table.ratings(lead.id(), asOf),
                asOf.today() && rights.mayWork(viewer, lead));
    }

    /** Takes the place of what stood for the year; sent twice under one key it is recorded once. */
    @Transactional
    public void aim(Viewer viewer, String leadCode, YearTarget target, String requestKey) {
        Lead lead = toWork(viewer, leadCode);
        if (table.insert(Identifiers.next(), lead.id(), target, viewer.id(), requestKey, now())) {
            audit.append(
                    viewer,
                    "promotion.keyProject.target",
                    subject(lead),
                    Map.of(
                            "year", target.year(),
                            "target", target.physicalTarget(),
                            "leaderPost", target.leaderPost()));
        }
    }

    /** @throws Refused for a day to come */
    @Transactional
    public void rate(Viewer viewer, String leadCode, Rating rating, String requestKey) {
        Lead lead = toWork(viewer, leadCode);
        LocalDate today = LocalDate.now(clock);
        if (rating.ratedOn().isAfter(today)) {
            throw new Refused("promotion.refused.future", rating.ratedOn().toString(), today.toString());
        }
        if (table.insert(Identifiers.next(), lead.id(), rating, viewer.id(), requestKey, now())) {
            audit.append(
                    viewer,
                    "promotion.keyProject.rate",
                    subject(lead),
                    Map.of(
                            "year", rating.year(),
                            "department", rating.department(),
                            "grade", rating.grade(),
                            "comment", rating.comment()));
        }
    }

    private Lead toWork(Viewer viewer, String leadCode) {
        Lead lead = leads.find(viewer, leadCode, AsOf.today(LocalDate.now(clock)));
        rights.checkWork(viewer, lead);
        return lead;
    }

    private static Subject subject(Lead lead) {
        return new Subject("lead", lead.code(), lead.description().project());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
