package guatu.demo;

import guatu.directory.Viewer;
import guatu.directory.Viewers;
import guatu.supervision.order.Designations;
import guatu.supervision.order.NewOrder;
import guatu.supervision.order.OrderIssuing;
import guatu.supervision.order.OrderKind;
import guatu.supervision.order.OrderWording;
import guatu.supervision.order.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Designates the demo's supervision office, invented like its accounts, and lets it give a first order. */
@Component
@Profile("demo")
class DemoOrders {

    private static final String BODY = "ORG-JX";
    private static final int DAYS = 20;

    private final Designations designations;
    private final OrderIssuing issuing;
    private final Viewers viewers;
    private final Clock clock;

    DemoOrders(Designations designations, OrderIssuing issuing, Viewers viewers, Clock clock) {
        this.designations = designations;
        this.issuing = issuing;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** To be called when organisations and accounts are there. */
    void load() {
        LocalDate today = LocalDate.now(clock);
        Viewer admin = viewers.byUsername("admin").orElseThrow();
        designations.record(
                admin,
                new Designations.Entry(
                        BODY, BODY, "市政府（演示）", "演示〔2026〕1号", "", today.withDayOfYear(1), Optional.empty()));
        String item = "季度重点项目开工情况报送（演示）";
        issuing.issue(
                viewers.byUsername("supervision").orElseThrow(),
                new NewOrder(
                        OrderKind.HAND_OVER,
                        BODY,
                        new OrderWording("主要领导批示（演示）", "会议", "季度项目推进会（演示）", item, "逐项说明开工情况，未开工的写明原因和计划日期。"),
                        Subject.free(item),
                        "ORG-EDZ",
                        List.of("ORG-HTZ"),
                        today.plusDays(DAYS),
                        true,
                        "demo-order"));
    }
}
