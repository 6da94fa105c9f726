package guatu.supervision.order;

import guatu.delivery.EvidenceUpload;
import guatu.delivery.evidence.CheckedEvidence;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.shell.Refused;
import guatu.supervision.order.store.OrderWrites;
import guatu.supervision.order.store.WaitingTable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units say of an order: how it goes, when they mean to be done, that they are, that they need longer, that they disagree. */
@Service
public class OrderAnswers {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final OrderBook book;
    private final OrderRights rights;
    private final OrderWrites writes;
    private final OrderFiles files;
    private final WaitingTable waiting;
    private final Rules rules;
    private final Clock clock;

    OrderAnswers(
            OrderBook book,
            OrderRights rights,
            OrderWrites writes,
            OrderFiles files,
            WaitingTable waiting,
            Rules rules,
            Clock clock) {
        this.book = book;
        this.rights = rights;
        this.writes = writes;
        this.files = files;
        this.waiting = waiting;
        this.rules = rules;
        this.clock = clock;
    }

    /** By the leading unit or a joint one. @param percent 0 to 100 */
    @Transactional
    public void feedback(
            Viewer viewer,
            String code,
            String text,
            Optional<BigDecimal> percent,
            List<EvidenceUpload> uploads,
            String key) {
        book.happens(viewer, code, key, order -> {
            Order.Unit unit = rights.checkAnswers(viewer, order);
            checkInHand(order);
            if (percent.filter(said -> said.signum() < 0 || said.compareTo(ALL) > 0)
                    .isPresent()) {
                throw new Refused("order.refused.percent", percent.get().toPlainString());
            }
            List<CheckedEvidence> checked = files.checked(uploads);
            writes.feedback(order.id(), book.today(), percent.or(order::percent).orElse(null));
            return Happening.of(OrderEntry.Kind.FEEDBACK, said(text), unit)
                    .at(percent.or(order::percent).orElse(null))
                    .with(checked);
        });
    }

    /** When the leading unit means to be done; the required date stays. */
    @Transactional
    public void plan(Viewer viewer, String code, LocalDate day, String text, String key) {
        book.happens(viewer, code, key, order -> {
            rights.checkLeads(viewer, order);
            checkInHand(order);
            if (day.isBefore(book.today())) {
                throw new Refused("order.refused.planOver", day.toString());
            }
            writes.plan(order.id(), day);
            return Happening.of(OrderEntry.Kind.PLANNED, text, order.leadUnit()).on(day);
        });
    }

    /** @throws Refused without a file where the rule asks for one, or with a day that is still to come */
    @Transactional
    public void reportFinish(
            Viewer viewer, String code, LocalDate finishedOn, String text, List<EvidenceUpload> uploads, String key) {
        book.happens(viewer, code, key, order -> {
            rights.checkLeads(viewer, order);
            if (!(order.state() instanceof OrderState.Open)) {
                throw new Refused("order.refused.notOpen", order.code());
            }
            if (finishedOn.isAfter(book.today()) || finishedOn.isBefore(order.issuedOn())) {
                throw new Refused(
                        "order.refused.finishedOn",
                        finishedOn.toString(),
                        order.issuedOn().toString(),
                        book.today().toString());
            }
            if (uploads.isEmpty() && rule().kind(order.kind()).proof()) {
                throw new Refused("order.refused.noProof");
            }
            List<CheckedEvidence> checked = files.checked(uploads);
            writes.stand(order.id(), new OrderState.Reported(finishedOn), viewer.id());
            return Happening.of(OrderEntry.Kind.FINISH_REPORTED, said(text), order.leadUnit())
                    .on(finishedOn)
                    .with(checked);
        });
    }

    /** @throws Refused after the deadline, when the rule's number of extensions is used up, or while one waits */
    @Transactional
    public void askExtension(Viewer viewer, String code, LocalDate wanted, String reason, String key) {
        book.happens(viewer, code, key, order -> {
            rights.checkLeads(viewer, order);
            if (!(order.state() instanceof OrderState.Open)) {
                throw new Refused("order.refused.notOpen", order.code());
            }
            if (book.today().isAfter(order.dueOn())) {
                throw new Refused("order.refused.extensionLate", order.dueOn().toString());
            }
            int most = rule().mostExtensions();
            if (order.extensions() >= most) {
                throw new Refused("order.refused.extensionsUsed", most);
            }
            if (!wanted.isAfter(order.dueOn())) {
                throw new Refused(
                        "order.refused.extensionShort",
                        wanted.toString(),
                        order.dueOn().toString());
            }
            String said = said(reason);
            if (!waiting.askExtension(order.id(), wanted, said, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                throw new Refused("order.refused.extensionWaits");
            }
            return Happening.of(OrderEntry.Kind.EXTENSION_ASKED, said, order.leadUnit())
                    .on(wanted);
        });
    }

    /** @throws Refused when there is no conclusion, its time for a review is over, or it was reviewed (政府督查工作条例 第十七条) */
    @Transactional
    public void askReview(Viewer viewer, String code, String reason, String key) {
        book.happens(viewer, code, key, order -> {
            Order.Unit unit = rights.checkAnswers(viewer, order);
            if (!(order.state() instanceof OrderState.Closed closed)) {
                throw new Refused("order.refused.notConcluded", order.code());
            }
            LocalDate today = book.today();
            ReviewRule rule = ReviewRule.of(rules.inForce(ReviewRule.CODE, today));
            if (today.isAfter(rule.askUntil(closed.on()))) {
                throw new Refused(
                        "order.refused.reviewLate", rule.askUntil(closed.on()).toString());
            }
            LocalDate decideBy = rule.decideUntil(today);
            if (!waiting.askReview(order.id(), unit.id(), said(reason), today, decideBy)) {
                throw new Refused("order.refused.reviewedAlready");
            }
            return Happening.of(OrderEntry.Kind.REVIEW_ASKED, reason, unit).on(decideBy);
        });
    }

    private OrderRule rule() {
        return OrderRule.of(rules.inForce(OrderRule.CODE, book.today()));
    }

    private static void checkInHand(Order order) {
        if (!order.state().inHand()) {
            throw new Refused("order.refused.ended", order.code());
        }
    }

    static String said(String text) {
        if (text.isBlank()) {
            throw new Refused("order.refused.empty.text");
        }
        return text.strip();
    }
}
