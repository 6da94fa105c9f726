package guatu.supervision.order.web;

import guatu.delivery.Activity;
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
import guatu.supervision.order.Order;
import guatu.supervision.order.OrderQuery;
import guatu.supervision.order.Orders;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders on the front of supervision, and on the pages of what they are about. */
@Configuration(proxyBeanMethods = false)
class OrderSections {

    private static final int PLACE = 200;
    private static final int HANDFUL = 5;

    @Bean
    static SupervisionPart ordersOnTheFront(Orders orders) {
        return new SupervisionPart() {
            @Override
            public int order() {
                return PLACE;
            }

            @Override
            public PageSection waiting(Viewer viewer, AsOf asOf) {
                OrderQuery query = viewer.may(Permission.RECORD)
                        ? new OrderQuery("", Optional.empty(), "", OrderQuery.IN_HAND, false, true, "")
                        : new OrderQuery("", Optional.empty(), "", "reported", false, false, "");
                List<Order> waiting =
                        orders.list(viewer, query, asOf).stream().limit(HANDFUL).toList();
                return section(waiting, Optional.of(new Action("order.front.all", "/supervision/orders")));
            }
        };
    }

    @Bean
    static InitiativeSection ordersOfAnInitiative(Orders orders) {
        return new InitiativeSection() {
            @Override
            public int order() {
                return PLACE;
            }

            @Override
            public PageSection of(Viewer viewer, Initiative initiative, List<Activity> activities, AsOf asOf) {
                return section(
                        orders.aboutInitiative(viewer, initiative.id(), asOf),
                        action(viewer, "initiative", initiative.code()));
            }
        };
    }

    @Bean
    static LeadSection ordersOfADeal(Orders orders) {
        return new LeadSection() {
            @Override
            public int order() {
                return PLACE;
            }

            @Override
            public PageSection of(Viewer viewer, Lead lead, AsOf asOf) {
                return section(orders.aboutLead(viewer, lead.id(), asOf), action(viewer, "deal", lead.code()));
            }
        };
    }

    private static Optional<Action> action(Viewer viewer, String kind, String code) {
        return viewer.may(Permission.SUPERVISE)
                ? Optional.of(new Action(
                        "order.do.give", "/supervision/orders/new?subjectKind=" + kind + "&subjectCode=" + code))
                : Optional.empty();
    }

    private static PageSection section(List<Order> orders, Optional<Action> action) {
        return new PageSection(
                "order.section",
                orders.stream()
                        .map(order -> new Line(
                                order.code() + " " + order.wording().item(),
                                order.path(),
                                List.of(
                                        Fact.of("order.state." + order.state().code()),
                                        Fact.of(
                                                "order.section.due",
                                                order.dueOn().toString()))))
                        .toList(),
                action);
    }
}
