package guatu.delivery.ledger;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may load and take away ledgers, and where the menu shows it. */
@Configuration(proxyBeanMethods = false)
class LedgerAccess {

    @Bean
    EndpointAccess ledgerEndpoints() {
        return EndpointAccess.builder()
                .get(Permission.IMPORT, "/imports", "/imports/template.xlsx")
                .post(Permission.IMPORT, "/imports")
                .get(Permission.SEE, "/initiatives/export.xlsx", "/initiatives/export.csv")
                .build();
    }

    @Bean
    MenuItem importsInMenu() {
        return new MenuItem(250, "ledger.menu", "/imports", "upload", Permission.IMPORT.name());
    }
}
