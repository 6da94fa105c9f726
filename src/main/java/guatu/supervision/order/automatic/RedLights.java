package guatu.supervision.order.automatic;

import guatu.delivery.Light;
import guatu.delivery.LightReading;
import guatu.delivery.Lights;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.supervision.order.OrderRule;
import guatu.supervision.order.store.ProposalTable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Watches how long lights are red, and proposes orders for those that stay so longer than the rule allows. Any number of nodes may. */
@Component
public class RedLights {

    private static final int BATCH = 200;

    private final ProposalTable table;
    private final Lights lights;
    private final Rules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RedLights(ProposalTable table, Lights lights, Rules rules, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.lights = lights;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void propose() {
        LocalDate today = LocalDate.now(clock);
        OrderRule rule = OrderRule.of(rules.inForce(OrderRule.CODE, today));
        transaction.executeWithoutResult(status -> table.forgetTurned(today));
        List<UUID> found;
        do {
            found = table.newlyRed(BATCH);
            Map<UUID, LocalDate> since = since(found, today, rule.redDays());
            transaction.executeWithoutResult(status -> since.forEach(table::redSince));
        } while (found.size() == BATCH);
        List<ProposalTable.Candidate> candidates;
        do {
            candidates =
                    table.candidates(today.minusDays(rule.redDays()), today.minusDays(rule.dismissedDays()), BATCH);
            List<ProposalTable.Candidate> batch = candidates;
            transaction.executeWithoutResult(status -> batch.forEach(candidate -> table.propose(
                    Identifiers.next(),
                    candidate,
                    rule.redDays(),
                    rule.version(),
                    today,
                    clock.instant().truncatedTo(ChronoUnit.MICROS))));
        } while (candidates.size() == BATCH);
    }

    /** The first of the days without a break on which a light was red, looked for as far back as the rule asks. */
    private Map<UUID, LocalDate> since(List<UUID> red, LocalDate today, int days) {
        Map<UUID, LocalDate> since = new HashMap<>();
        red.forEach(id -> since.put(id, today));
        List<UUID> still = red;
        for (int back = 1; back <= days && !still.isEmpty(); back++) {
            LocalDate day = today.minusDays(back);
            Map<UUID, LightReading> readings = lights.of(still, AsOf.day(day, today));
            still = still.stream()
                    .filter(id -> readings.containsKey(id) && readings.get(id).light() == Light.RED)
                    .toList();
            still.forEach(id -> since.put(id, day));
        }
        return since;
    }
}
