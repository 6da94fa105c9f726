package guatu.supervision.order.web;

import guatu.directory.CallableUnits;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.supervision.order.AlikeOrder;
import guatu.supervision.order.Designation;
import guatu.supervision.order.Designations;
import guatu.supervision.order.NewOrder;
import guatu.supervision.order.Order;
import guatu.supervision.order.OrderDuplicates;
import guatu.supervision.order.OrderIssuing;
import guatu.supervision.order.OrderKind;
import guatu.supervision.order.OrderRule;
import guatu.supervision.order.OrderSubjects;
import guatu.supervision.order.Subject;
import guatu.supervision.order.SubjectKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of an order: prefilled from its subject, or once more with why it was refused and what is alike. */
@Component
class OrderForms {

    private final OrderIssuing issuing;
    private final OrderSubjects subjects;
    private final OrderDuplicates duplicates;
    private final Designations designations;
    private final CallableUnits callable;
    private final Rules rules;

    OrderForms(
            OrderIssuing issuing,
            OrderSubjects subjects,
            OrderDuplicates duplicates,
            Designations designations,
            CallableUnits callable,
            Rules rules) {
        this.issuing = issuing;
        this.subjects = subjects;
        this.duplicates = duplicates;
        this.designations = designations;
        this.callable = callable;
        this.rules = rules;
    }

    ModelAndView empty(Viewer viewer, OrderInput input, Page page) {
        Map<String, String> fields = new HashMap<>(input.fields());
        fields.put("requestKey", Identifiers.next().toString());
        fields.putIfAbsent("kind", input.kind().code());
        OrderRule rule = OrderRule.of(rules.inForce(OrderRule.CODE, page.today()));
        fields.putIfAbsent(
                "dueOn", rule.usualDeadline(input.kind(), page.today()).toString());
        Optional<Subject> subject = subject(viewer, input);
        subject.ifPresent(found -> {
            fields.putIfAbsent("item", found.name());
            fields.putIfAbsent("leadUnit", found.unitCode());
        });
        OrderInput filled = new OrderInput(fields, List.of());
        return view(viewer, filled, subject, Optional.empty());
    }

    ModelAndView issued(Viewer viewer, OrderInput input, Page page) {
        try {
            String code = issuing.issue(viewer, said(viewer, input));
            return new ModelAndView("redirect:/supervision/orders/" + code);
        } catch (Refused refusal) {
            String reason = page.text(refusal.messageKey(), refusal.arguments().toArray());
            return view(viewer, input, subject(viewer, input), Optional.of(reason));
        }
    }

    private NewOrder said(Viewer viewer, OrderInput input) {
        return new NewOrder(
                input.kind(),
                input.typed("issuer"),
                input.wording(),
                subjects.find(viewer, input.subjectKind(), input.typed("subjectCode"), input.typed("item")),
                input.typed("leadUnit"),
                input.several("jointUnits"),
                input.day("dueOn"),
                input.typed("checked").equals("yes"),
                input.key());
    }

    /** None when the matter stands nowhere else. */
    private Optional<Subject> subject(Viewer viewer, OrderInput input) {
        return input.subjectKind() == SubjectKind.FREE
                ? Optional.empty()
                : Optional.of(
                        subjects.find(viewer, input.subjectKind(), input.typed("subjectCode"), input.typed("item")));
    }

    private ModelAndView view(Viewer viewer, OrderInput typed, Optional<Subject> subject, Optional<String> refusal) {
        Map<String, Object> model = new HashMap<>();
        List<Designation> usable = designations.usableBy(viewer);
        model.put("typed", typed);
        model.put("kinds", OrderKind.values());
        model.put("designations", usable);
        model.put(
                "units",
                callable.of(viewer).only(unit -> usable.stream().anyMatch(one -> one.covers(Order.Unit.of(unit)))));
        model.put("alike", alike(viewer, typed, subject));
        subject.ifPresent(found -> model.put("subject", found));
        refusal.ifPresent(reason -> model.put("refusal", reason));
        return new ModelAndView(
                "order/form", model, refusal.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private List<AlikeOrder> alike(Viewer viewer, OrderInput typed, Optional<Subject> subject) {
        Subject about = subject.orElseGet(() -> Subject.free(typed.typed("item")));
        Optional<AlikeOrder> same = duplicates.about(viewer, about);
        return Stream.concat(
                        same.stream(),
                        duplicates.worded(viewer, typed.typed("item")).stream()
                                .filter(one -> same.filter(open -> open.code().equals(one.code()))
                                        .isEmpty()))
                .toList();
    }
}
