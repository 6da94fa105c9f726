package guatu.supervision.order.automatic;

import guatu.directory.Permission;
import guatu.rules.Rules;
import guatu.supervision.message.Addressee;
import guatu.supervision.message.Message;
import guatu.supervision.message.Messages;
import guatu.supervision.order.OrderRule;
import guatu.supervision.order.store.ReminderTable;
import guatu.supervision.order.store.ReminderTable.Due;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds units before a deadline, at each distance of the rule once. Any number of nodes may do it at once. */
@Component
public class DueReminders {

    private static final int BATCH = 200;

    private final ReminderTable table;
    private final Messages messages;
    private final Rules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueReminders(ReminderTable table, Messages messages, Rules rules, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.messages = messages;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void send() {
        LocalDate today = LocalDate.now(clock);
        List<Integer> distances = OrderRule.of(rules.inForce(OrderRule.CODE, today)).reminderDays().stream()
                .sorted(Comparator.naturalOrder())
                .toList();
        int nearer = -1;
        for (int days : distances) {
            // A day on which nothing ran is made up for: the window reaches to the next nearer distance.
            remind(today.plusDays(nearer + 1), today.plusDays(days), days);
            nearer = days;
        }
    }

    private void remind(LocalDate from, LocalDate until, int days) {
        List<Due> found;
        do {
            found = table.unreminded(from, until, days, BATCH);
            found.forEach(due -> transaction.executeWithoutResult(status -> tell(due, days)));
        } while (found.size() == BATCH);
    }

    private void tell(Due due, int days) {
        if (!table.mark(due.id(), due.dueOn(), days, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return;
        }
        Message message = Message.of(
                "order-due:%s:%s:%d".formatted(due.code(), due.dueOn(), days),
                "/supervision/orders/" + due.code(),
                "order.message.due",
                due.code(),
                due.item(),
                due.dueOn());
        table.addressed(due.id()).forEach(unit -> messages.tell(new Addressee.Unit(unit, Permission.RECORD), message));
    }
}
