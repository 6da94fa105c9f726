package guatu.directory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the code that makes the first administrator, as long as nobody is there. */
@Component
@Profile("!demo")
@ConditionalOnWebApplication
class FirstStart implements ApplicationRunner {

    private final Accounts accounts;
    private final FirstAdministrator first;
    private final Environment environment;

    FirstStart(Accounts accounts, FirstAdministrator first, Environment environment) {
        this.accounts = accounts;
        this.first = first;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.none()) {
            System.out.printf(
                    "Nobody can sign in yet. Make the first administrator at%n  http://localhost:%s/setup%nwith the code%n  %s%nIt works once; a new start without people prints a new one.%n",
                    environment.getProperty("local.server.port", "8080"), first.newCode());
        }
    }
}
