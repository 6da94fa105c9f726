package guatu.rules;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.MalformedRule.Expected;
import guatu.rules.store.RuleVersionTable;
import guatu.rules.yaml.RuleReader;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An office's own versions of the product's rules: recorded, and withdrawn; a withdrawn one stays in the table. */
@Service
public class OfficeRules {

    private final Rules rules;
    private final RuleVersionTable table;
    private final List<RuleCheck> checks;
    private final Audit audit;
    private final Clock clock;

    OfficeRules(Rules rules, RuleVersionTable table, List<RuleCheck> checks, Audit audit, Clock clock) {
        this.rules = rules;
        this.table = table;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the version that now stands
     * @throws MalformedRule when the text can't be read, lacks a parameter that the product's rule has, or holds what the room
     *     that reads it does not take
     * @throws Refused when one of the same code, region and first day stands already
     */
    @Transactional
    public RuleVersion add(Viewer viewer, String yaml) {
        checkMay(viewer);
        UUID id = Identifiers.next();
        RuleVersion version = RuleReader.read("YAML", yaml, Optional.of(id));
        checkAgainstProduct(version);
        checks.stream().filter(check -> check.concerns(version.code())).forEach(check -> check.check(version));
        try {
            table.insert(id, version, clock.instant(), viewer.id());
        } catch (DuplicateKeyException stands) {
            throw new Refused(
                    "rules.refused.stands",
                    version.code(),
                    version.region(),
                    version.from().toString());
        }
        audit.append(viewer, "rules.version.add", subject(version), Map.of("version", version.id()));
        return version;
    }

    /** @return the code of the rule whose version was withdrawn */
    @Transactional
    public String withdraw(Viewer viewer, UUID id) {
        checkMay(viewer);
        RuleVersion version = table.standing(id).orElseThrow(() -> new NotFound("rule version " + id));
        if (table.withdraw(id, clock.instant())) {
            audit.append(viewer, "rules.version.withdraw", subject(version), Map.of("version", version.id()));
        }
        return version.code();
    }

    /** Whoever asks for a number of the product's rule must find it in the office's, of the same type. */
    private void checkAgainstProduct(RuleVersion version) {
        List<RuleVersion> products = rules.versions(version.code()).stream()
                .filter(known -> known.officeId().isEmpty())
                .toList();
        if (products.isEmpty()) {
            throw version.content().malformed("code", Expected.KNOWN_RULE);
        }
        RuleVersion product = products.getLast();
        for (Parameter parameter : product.parameters()) {
            Entry own = version.content().entry("parameters").entry(parameter.key());
            if (!own.has("value")) {
                throw new MalformedRule("YAML", "parameters." + parameter.key(), "", Expected.SAME_PARAMETERS);
            }
            Object value = product.content()
                    .entry("parameters")
                    .entry(parameter.key())
                    .values()
                    .get("value");
            if (value instanceof Integer) {
                own.integer("value");
            } else if (value instanceof Number) {
                own.decimal("value");
            }
        }
        for (String name : product.content().entry("tables").values().keySet()) {
            if (version.rows(name).isEmpty()) {
                throw new MalformedRule("YAML", "tables." + name, "", Expected.PRESENT);
            }
        }
    }

    private static void checkMay(Viewer viewer) {
        if (!viewer.may(Permission.ADMINISTER)) {
            throw new Refused("rules.refused.permission");
        }
    }

    private static Subject subject(RuleVersion version) {
        return new Subject("rule", version.code(), version.title().chinese());
    }
}
