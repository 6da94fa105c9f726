package guatu.rules.yaml;

import guatu.rules.MalformedRule;
import guatu.rules.MalformedRule.Expected;
import guatu.rules.RuleVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The rules that the product ships, read and checked at start; a file holds one rule, a YAML document per version. */
@Component
public class RuleFiles {

    private final Map<String, List<RuleVersion>> byCode = new TreeMap<>();

    RuleFiles() throws IOException {
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:rules/*.yaml")) {
            read("rules/" + resource.getFilename(), resource.getContentAsString(StandardCharsets.UTF_8));
        }
        byCode.values().forEach(RuleFiles::checkDates);
    }

    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    /** The versions of a rule; empty when the product has none of that code. */
    public List<RuleVersion> of(String code) {
        return List.copyOf(byCode.getOrDefault(code, List.of()));
    }

    private void read(String file, String text) {
        for (String document : text.split("(?m)^---\\s*$")) {
            if (!document.isBlank()) {
                RuleVersion version = RuleReader.read(file, document.strip() + "\n", Optional.empty());
                byCode.computeIfAbsent(version.code(), _ -> new ArrayList<>()).add(version);
            }
        }
    }

    private static void checkDates(List<RuleVersion> versions) {
        for (RuleVersion one : versions) {
            for (RuleVersion other : versions) {
                if (one != other
                        && one.region().equals(other.region())
                        && !one.from().isAfter(other.from())
                        && !one.to().orElse(LocalDate.MAX).isBefore(other.from())) {
                    throw new MalformedRule(
                            other.content().file(), "from", other.from().toString(), Expected.NO_OVERLAP);
                }
            }
        }
    }
}
