package guatu.rules;

import guatu.rules.store.RuleVersionTable;
import guatu.rules.yaml.RuleFiles;
import guatu.rules.yaml.RuleReader;
import guatu.rules.yaml.TemplateReader;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Which rule holds where and when. The nearest region wins; in one region an office's own version wins over the
 * product's, and the one that began last over those before it.
 */
@Service
public class Rules {

    /** Codes of templates begin so. */
    public static final String TEMPLATE_PREFIX = "template-";

    private static final Comparator<RuleVersion> BEST_LAST = Comparator.<RuleVersion>comparingInt(
                    version -> version.region().length())
            .thenComparing(version -> version.officeId().isPresent())
            .thenComparing(RuleVersion::from);

    private final RuleFiles files;
    private final RuleVersionTable offices;
    private final String home;

    Rules(RuleFiles files, RuleVersionTable offices, @Value("${guatu.region:CN.33.04}") String home) {
        this.files = files;
        this.offices = offices;
        this.home = home;
    }

    /** The region that this installation serves. */
    public String home() {
        return home;
    }

    /**
     * The version that holds; ask once per use case, not once per row.
     *
     * @throws NoRuleInForce when none does
     */
    public RuleVersion inForce(String code, String region, LocalDate day) {
        return find(code, region, day).orElseThrow(() -> new NoRuleInForce(code, region, day));
    }

    /** The version that holds in the {@link #home} region. */
    public RuleVersion inForce(String code, LocalDate day) {
        return inForce(code, home, day);
    }

    public Optional<RuleVersion> find(String code, String region, LocalDate day) {
        return versions(code).stream()
                .filter(version -> version.holdsIn(region) && version.inForceOn(day))
                .max(BEST_LAST);
    }

    /** Every standing version of a rule, the product's and offices', oldest first. */
    public List<RuleVersion> versions(String code) {
        return Stream.concat(files.of(code).stream(), offices.standing(code).stream())
                .sorted(Comparator.comparing(RuleVersion::from).thenComparing(RuleVersion::region))
                .toList();
    }

    /**
     * A version as it was worded once, read anew: records that were made by it keep its text.
     *
     * @param id that the records name it by
     */
    public RuleVersion worded(String id, String yaml) {
        return RuleReader.read(id, yaml, Optional.empty());
    }

    /** The codes of all rules, in alphabetical order. */
    public List<String> codes() {
        return files.codes();
    }

    /** The templates that hold in the home region on the day, the industrial project first. */
    public List<InitiativeTemplate> templates(LocalDate day) {
        return codes().stream()
                .filter(code -> code.startsWith(TEMPLATE_PREFIX))
                .flatMap(code -> find(code, home, day).stream())
                .map(TemplateReader::read)
                .toList();
    }

    public Optional<InitiativeTemplate> template(String code, LocalDate day) {
        return find(code, home, day)
                .filter(version -> code.startsWith(TEMPLATE_PREFIX))
                .map(TemplateReader::read);
    }
}
