package guatu.supervision.whistle.web;

import guatu.delivery.Activity;
import guatu.delivery.ActivityAction;
import guatu.delivery.Initiative;
import guatu.delivery.InitiativeSection;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadSection;
import guatu.shell.AsOf;
import guatu.shell.PageSection;
import guatu.shell.PageSection.Action;
import guatu.shell.PageSection.Fact;
import guatu.shell.PageSection.Line;
import guatu.supervision.SupervisionPart;
import guatu.supervision.whistle.Whistle;
import guatu.supervision.whistle.Whistle.Kind;
import guatu.supervision.whistle.Whistles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whistles on the pages of others: of an initiative, of a deal, and on the room's front. */
@Configuration(proxyBeanMethods = false)
class WhistleParts {

    private static final int ORDER = 100;
    private static final int SHOWN = 10;

    @Bean
    static InitiativeSection whistlesOfInitiative(Whistles whistles) {
        return new InitiativeSection() {
            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public PageSection of(Viewer viewer, Initiative initiative, List<Activity> activities, AsOf asOf) {
                boolean mayBlow = initiative.closedOn().isEmpty();
                return section(whistles, viewer, Kind.INITIATIVE, initiative.id(), initiative.code(), mayBlow, asOf);
            }
        };
    }

    /** From the row of what is blocked, with the row filled in. */
    @Bean
    static ActivityAction whistleOfActivity() {
        return (viewer, initiative, activity) -> activity.done() || !viewer.may(Permission.RECORD)
                ? Optional.empty()
                : Optional.of(new Action(
                        "whistle.blow",
                        "/supervision/whistles/new?initiative=" + initiative + "&activity=" + activity.id()));
    }

    @Bean
    static LeadSection whistlesOfLead(Whistles whistles) {
        return new LeadSection() {
            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public PageSection of(Viewer viewer, Lead lead, AsOf asOf) {
                return section(whistles, viewer, Kind.LEAD, lead.id(), lead.code(), true, asOf);
            }
        };
    }

    @Bean
    static SupervisionPart whistlesWaiting(Whistles whistles) {
        return new SupervisionPart() {
            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public PageSection waiting(Viewer viewer, AsOf asOf) {
                return new PageSection(
                        "whistle.waiting",
                        (asOf.today() ? whistles.waiting(viewer, SHOWN) : List.<Whistle>of())
                                .stream().map(WhistleParts::line).toList(),
                        Optional.of(new Action("whistle.list.all", "/supervision/whistles")));
            }
        };
    }

    private static PageSection section(
            Whistles whistles, Viewer viewer, Kind kind, UUID id, String code, boolean mayBlow, AsOf asOf) {
        String from = kind == Kind.LEAD ? "lead" : "initiative";
        return new PageSection(
                "whistle.section",
                whistles.of(viewer, kind, id, asOf, SHOWN).stream()
                        .map(WhistleParts::line)
                        .toList(),
                asOf.today() && mayBlow && viewer.may(Permission.RECORD)
                        ? Optional.of(new Action("whistle.blow", "/supervision/whistles/new?" + from + "=" + code))
                        : Optional.empty());
    }

    private static Line line(Whistle whistle) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("whistle.class." + whistle.blockedClass().code()));
        facts.add(Fact.of("whistle.state." + whistle.standing().state().code()));
        if (whistle.open()) {
            facts.add(Fact.of("whistle.rung." + whistle.standing().rung().code()));
            whistle.standing().dueOn().ifPresent(due -> facts.add(Fact.of("whistle.fact.due", due)));
        }
        return new Line(whistle.code() + " " + whistle.what(), "/supervision/whistles/" + whistle.code(), facts);
    }
}
