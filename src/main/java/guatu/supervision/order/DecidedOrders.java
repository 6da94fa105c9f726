package guatu.supervision.order;

import guatu.directory.Permission;
import guatu.supervision.DecisionTaken;
import guatu.supervision.message.Addressee;
import guatu.supervision.message.Message;
import guatu.supervision.message.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What a meeting or a visit decided comes to those who may give orders, as an order that is filled in and not sent. */
@Component
class DecidedOrders {

    private final Messages messages;

    DecidedOrders(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void tell(DecisionTaken decision) {
        messages.tell(
                new Addressee.Unit(decision.unit().id(), Permission.SUPERVISE),
                Message.of(
                        "decision:" + decision.decisionId(),
                        form(decision),
                        "order.message.decided",
                        decision.sourceCode(),
                        decision.what(),
                        decision.unit().name(),
                        decision.dueOn()));
    }

    /** A matter of its own: a whistle may have led to several decisions, and about one matter there is one order. */
    private static String form(DecisionTaken decision) {
        return UriComponentsBuilder.fromPath("/supervision/orders/new")
                .queryParam("kind", OrderKind.HAND_OVER.code())
                .queryParam("subjectKind", SubjectKind.FREE.code())
                .queryParam("source", "{source}")
                .queryParam("item", "{item}")
                .queryParam("leadUnit", "{unit}")
                .queryParam("dueOn", "{day}")
                .encode()
                .buildAndExpand(
                        decision.sourceCode(), decision.what(), decision.unit().code(), decision.dueOn())
                .toUriString();
    }
}
