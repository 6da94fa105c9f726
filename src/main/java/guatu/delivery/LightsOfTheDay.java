package guatu.delivery;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Turns the lights over to a new day or a new rule: at the start, and every few minutes. */
@Component
class LightsOfTheDay {

    private final Lights lights;
    private final Clock clock;

    LightsOfTheDay(Lights lights, Clock clock) {
        this.lights = lights;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 */5 * * * *", zone = "${guatu.zone}")
    public void turnOver() {
        lights.refreshStale(LocalDate.now(clock));
    }
}
