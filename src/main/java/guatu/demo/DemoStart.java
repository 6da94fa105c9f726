package guatu.demo;

import guatu.directory.Accounts;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.store.OrganisationTable;
import guatu.shell.Identifiers;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills an empty database with the demo and says who may sign in. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoStart implements ApplicationRunner {

    private final Accounts accounts;
    private final Organisations organisations;
    private final OrganisationTable table;

    DemoStart(Accounts accounts, Organisations organisations, OrganisationTable table) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.table = table;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (accounts.none()) {
            Map<String, Organisation> byCode = new HashMap<>();
            try (var csv = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new InputStreamReader(
                            new ClassPathResource("demo/jiaxing/orgs.csv").getInputStream(), StandardCharsets.UTF_8))) {
                for (CSVRecord row : csv) {
                    Organisation parent = byCode.get(row.get("parent_code"));
                    Organisation made = new Organisation(
                            Identifiers.next(),
                            row.get("code"),
                            row.get("name"),
                            "",
                            row.get("kind"),
                            parent == null ? null : parent.id(),
                            (parent == null ? "" : parent.path() + ".") + row.get("code"),
                            true);
                    table.insert(made, row.get("source") + ":" + row.get("source_line"));
                    byCode.put(made.code(), made);
                }
            }
            DemoAccounts.ALL.forEach(account -> accounts.create(
                    null,
                    account.username(),
                    account.displayName(),
                    DemoAccounts.PASSWORD,
                    account.role(),
                    organisations.byCode(account.organisationCode()).orElseThrow()));
        }
        System.out.println("Demo accounts:");
        DemoAccounts.ALL.forEach(account -> System.out.printf(
                "  %s / %s / %s%n",
                account.username(), DemoAccounts.PASSWORD, account.role().code()));
    }
}
