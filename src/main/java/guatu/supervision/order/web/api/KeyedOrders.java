package guatu.supervision.order.web.api;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.IdempotentRequests;
import guatu.shell.IdempotentRequests.Answer;
import guatu.supervision.order.NewOrder;
import guatu.supervision.order.OrderIssuing;
import guatu.supervision.order.OrderSubjects;
import guatu.supervision.order.Orders;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Giving orders under an Idempotency-Key. */
@Component
class KeyedOrders {

    private static final int CREATED = 201;

    private final IdempotentRequests requests;
    private final OrderIssuing issuing;
    private final OrderSubjects subjects;
    private final Orders orders;
    private final JsonMapper json;

    KeyedOrders(
            IdempotentRequests requests, OrderIssuing issuing, OrderSubjects subjects, Orders orders, JsonMapper json) {
        this.requests = requests;
        this.issuing = issuing;
        this.subjects = subjects;
        this.orders = orders;
        this.json = json;
    }

    Answer issue(Viewer viewer, String key, OrderBody body, LocalDate today) {
        return requests.answer(viewer.id(), key, "order " + json.writeValueAsString(body), () -> {
            NewOrder made = new NewOrder(
                    body.orderKind(),
                    OrderBody.said(body.issuer()),
                    body.wording(),
                    subjects.find(
                            viewer, body.about(), OrderBody.said(body.subjectCode()), OrderBody.said(body.item())),
                    OrderBody.said(body.leadUnit()),
                    Objects.requireNonNullElse(body.jointUnits(), List.of()),
                    body.deadline(),
                    Boolean.TRUE.equals(body.checked()),
                    // The form's keys are the same person's too: the prefix keeps the two apart.
                    "api:" + key);
            OrderDetail detail = OrderDetail.of(orders.find(viewer, issuing.issue(viewer, made), AsOf.today(today)));
            return new Answer(CREATED, "/api/v1/orders/" + detail.code(), json.writeValueAsString(detail));
        });
    }
}
