package guatu.delivery;

import guatu.delivery.store.LightTable;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns the lights over to a new day: at the start, and soon after midnight; one node does it, the others find it done. */
@Component
class LightsOfTheDay {

    private final Lights lights;
    private final LightTable table;
    private final Clock clock;

    LightsOfTheDay(Lights lights, LightTable table, Clock clock) {
        this.lights = lights;
        this.table = table;
        this.clock = clock;
    }

    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 */5 * * * *", zone = "${guatu.zone}")
    public void turnOver() {
        LocalDate today = LocalDate.now(clock);
        if (table.stale(today) && table.onlyHere()) {
            lights.refreshAll(today);
        }
    }
}
