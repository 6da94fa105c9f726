package guatu.supervision.message.channel;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends due post every few seconds. */
@Component
class PostClock {

    private final PostRound round;

    PostClock(PostRound round) {
        this.round = round;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 10_000)
    public void strike() {
        round.send();
    }
}
