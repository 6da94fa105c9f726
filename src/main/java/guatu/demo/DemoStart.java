package guatu.demo;

import guatu.directory.Accounts;
import guatu.directory.Organisations;
import guatu.directory.Viewers;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the demo and says who may sign in. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoStart implements ApplicationRunner {

    private final Accounts accounts;
    private final Viewers viewers;
    private final Organisations organisations;
    private final DemoLedger ledger;
    private final DemoKnowledge knowledge;
    private final DemoEnterprises enterprises;
    private final DemoPromotion promotion;
    private final DemoOrders orders;
    private final TransactionTemplate transaction;
    private final Environment environment;

    DemoStart(
            Accounts accounts,
            Viewers viewers,
            Organisations organisations,
            DemoLedger ledger,
            DemoKnowledge knowledge,
            DemoEnterprises enterprises,
            DemoPromotion promotion,
            DemoOrders orders,
            TransactionTemplate transaction,
            Environment environment) {
        this.accounts = accounts;
        this.viewers = viewers;
        this.organisations = organisations;
        this.ledger = ledger;
        this.knowledge = knowledge;
        this.enterprises = enterprises;
        this.promotion = promotion;
        this.orders = orders;
        this.transaction = transaction;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.none()) {
            // One transaction: a start that is broken off leaves the database empty, and the next one begins anew.
            transaction.executeWithoutResult(status -> fill());
        }
        announce();
    }

    private void fill() {
        ledger.loadSharedLists();
        DemoAccounts.ALL.forEach(account -> accounts.create(
                null,
                account.username(),
                account.displayName(),
                DemoAccounts.PASSWORD,
                account.role(),
                organisations.byCode(account.organisationCode()).orElseThrow()));
        ledger.loadInitiatives(
                viewers.byUsername(DemoAccounts.ALL.getFirst().username()).orElseThrow());
        knowledge.load();
        enterprises.load();
        promotion.load();
        orders.load();
    }

    private void announce() {
        String port = environment.getProperty("local.server.port");
        List<String> lines = DemoAccounts.ALL.stream()
                .map(account -> "  %s / %s / %s"
                        .formatted(
                                account.username(),
                                DemoAccounts.PASSWORD,
                                account.role().code()))
                .toList();
        if (port != null) {
            System.out.println("http://localhost:" + port);
        }
        lines.forEach(System.out::println);
    }
}
