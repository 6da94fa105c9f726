package guatu.sheets;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts in order what a fall left behind: of this process at the start, of the database later. A command beside a server
 * that works leaves its imports alone.
 */
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

    /** An upload may be there whose sender heard nothing, because the database fell between the commit and its answer. */
    @Scheduled(initialDelay = 20_000, fixedDelay = 20_000)
    void takeUp() {
        work.checkWaiting();
    }
}
