package guatu.directory;

import guatu.directory.store.OrganisationTable;
import guatu.shell.Identifiers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in organisations from a ledger, as part of the caller's transaction, which also checks rights and writes the audit. */
@Service
public class OrganisationIntake {

    private final OrganisationTable table;

    OrganisationIntake(OrganisationTable table) {
        this.table = table;
    }

    /** @param parentCode empty at the root */
    public record Entry(
            String code,
            String name,
            String nameEn,
            String kind,
            String parentCode,
            boolean inService,
            String source) {}

    /** @param entries parents before their children */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Entry> entries) {
        for (Entry entry : entries) {
            Optional<Organisation> parent =
                    entry.parentCode().isEmpty() ? Optional.empty() : table.byCode(entry.parentCode());
            table.insert(
                    new Organisation(
                            Identifiers.next(),
                            entry.code(),
                            entry.name(),
                            entry.nameEn(),
                            entry.kind(),
                            parent.map(Organisation::id).orElse(null),
                            parent.map(above -> above.path() + ".").orElse("") + entry.code(),
                            entry.inService()),
                    entry.source());
        }
    }

    /** Changes everything but the place in the tree. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(List<Entry> entries) {
        entries.forEach(entry -> table.describe(
                entry.code(), entry.name(), entry.nameEn(), entry.kind(), entry.inService(), entry.source()));
    }
}
