package guatu.rules.yaml;

import guatu.rules.Certainty;
import guatu.rules.Entry;
import guatu.rules.MalformedRule;
import guatu.rules.MalformedRule.Expected;
import guatu.rules.Parameter;
import guatu.rules.RuleVersion;
import guatu.rules.Rules;
import guatu.rules.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads one version of a rule from its YAML text and checks it. */
public final class RuleReader {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern REGION = Pattern.compile("CN(\\.\\d{2}){0,3}");

    private RuleReader() {}

    /**
     * @param file what errors call the text
     * @param officeId the record that holds it, when it is an office's own
     * @throws MalformedRule naming file and key
     */
    public static RuleVersion read(String file, String yaml, Optional<UUID> officeId) {
        Entry content = new Entry(file, "", load(file, yaml));
        RuleVersion version = new RuleVersion(
                matching(content, "code", CODE, Expected.CODE),
                matching(content, "region", REGION, Expected.REGION),
                content.date("from"),
                content.dateIfAny("to"),
                content.words("title"),
                content.wordsOrNone("text"),
                content.texts("sources"),
                certainty(content),
                parameters(content),
                officeId,
                content,
                yaml);
        LocalDate last = version.to().orElse(version.from());
        if (last.isBefore(version.from())) {
            throw content.malformed("to", Expected.RUNS_FORWARD);
        }
        if (version.sources().isEmpty()) {
            throw content.malformed("sources", Expected.PRESENT);
        }
        content.entry("tables").values().keySet().forEach(version::rows);
        if (version.code().startsWith(Rules.TEMPLATE_PREFIX)) {
            TemplateReader.read(version);
        }
        return version;
    }

    private static Map<String, Object> load(String file, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            if (new Yaml(new SafeConstructor(options)).load(yaml) instanceof Map<?, ?> map) {
                return YamlTree.withTextKeys(map);
            }
        } catch (YAMLException notYaml) {
            throw new MalformedRule(
                    file,
                    "-",
                    String.valueOf(notYaml.getMessage()).lines().findFirst().orElse(""),
                    Expected.YAML);
        }
        throw new MalformedRule(file, "-", yaml.lines().findFirst().orElse(""), Expected.YAML);
    }

    private static List<Parameter> parameters(Entry content) {
        Entry all = content.entry("parameters");
        return all.values().keySet().stream()
                .map(key -> {
                    Entry one = all.entry(key);
                    String everywhere = String.join("；", content.texts("sources"));
                    return new Parameter(
                            key,
                            one.words("name"),
                            one.text("value"),
                            one.wordsOrNone("unit"),
                            one.has("source") ? one.words("source") : new Words(everywhere, ""),
                            one.has("certainty") ? certainty(one) : certainty(content));
                })
                .toList();
    }

    static Certainty certainty(Entry entry) {
        String found = entry.text("certainty");
        for (Certainty certainty : Certainty.values()) {
            if (certainty.code().equals(found)) {
                return certainty;
            }
        }
        throw entry.malformed("certainty", Expected.CERTAINTY);
    }

    private static String matching(Entry entry, String key, Pattern pattern, Expected expected) {
        String found = entry.text(key);
        if (!pattern.matcher(found).matches()) {
            throw entry.malformed(key, expected);
        }
        return found;
    }
}
