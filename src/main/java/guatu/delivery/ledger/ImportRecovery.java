package guatu.delivery.ledger;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Puts in order, at the start, what a fall left behind; a command beside a server that works leaves its imports alone. */
@Component
@ConditionalOnWebApplication
class ImportRecovery implements ApplicationRunner {

    private final ImportWork work;

    ImportRecovery(ImportWork work) {
        this.work = work;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        work.recover();
    }
}
