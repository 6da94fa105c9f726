package guatu.supervision.whistle;

import guatu.supervision.whistle.store.WhistleTable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes whistles a rung up when their limit has run out: at the start, and every few minutes. Several nodes may do so at once: a
 * whistle's version lets one of them through, and who comes later finds that it has gone up already.
 */
@Component
public class Climbing {

    private static final int BATCH = 200;

    private final WhistleTable table;
    private final WhistleSteps steps;
    private final TransactionTemplate transaction;

    Climbing(WhistleTable table, WhistleSteps steps, TransactionTemplate transaction) {
        this.table = table;
        this.steps = steps;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 */5 * * * *", zone = "${guatu.zone}")
    public void climbDue() {
        List<UUID> due;
        do {
            due = table.toClimb(steps.today(), BATCH);
            due.forEach(this::climb);
        } while (due.size() == BATCH);
    }

    private void climb(UUID id) {
        transaction.executeWithoutResult(status -> {
            Whistle whistle = table.byId(id);
            boolean due = whistle.standing()
                    .climbsOn()
                    .filter(day -> !day.isAfter(steps.today()))
                    .isPresent();
            if (due) {
                Standing higher =
                        whistle.standing().climbed(steps.rule(), whistle.pace(), steps.today(), steps.stops(whistle));
                steps.tried(null, whistle, higher, Step.Kind.CLIMBED, Optional.empty(), "");
            }
        });
    }
}
