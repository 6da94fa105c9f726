package guatu.supervision.order.automatic;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the rules work through the day. */
@Component
class OrderClock {

    private final DueReminders reminders;
    private final RedLights redLights;

    OrderClock(DueReminders reminders, RedLights redLights) {
        this.reminders = reminders;
        this.redLights = redLights;
    }

    @Scheduled(cron = "0 3/10 * * * *", zone = "${guatu.zone}")
    public void remind() {
        reminders.send();
    }

    @Scheduled(cron = "0 25 6 * * *", zone = "${guatu.zone}")
    public void propose() {
        redLights.propose();
    }
}
