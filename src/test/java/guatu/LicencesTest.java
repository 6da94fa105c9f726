package guatu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is packed into the jar is on its bill of materials, under licences that a zone may run and pass on. */
class LicencesTest {

    private static final String BILL = "/META-INF/sbom/application.cdx.json";

    /**
     * Permissive ones, and weak copyleft that ends at the library's own files. Spring Session's artefacts of 4.1.0 name the
     * licence of their publisher's foundation; the sources that they are built from are Apache-2.0.
     */
    private static final Set<String> KEPT = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD-4-Clause",
            "0BSD",
            "CC0-1.0",
            "EPL-2.0",
            "LGPL-2.1+",
            "Unicode-3.0",
            "Bouncy Castle Licence",
            "Broadcom Foundation License");

    @Test
    void everythingPackedHasALicenceThatWeCanKeep() throws IOException {
        Map<String, List<String>> others = new TreeMap<>();
        int packed = 0;
        for (JsonNode component : bill().path("components")) {
            packed++;
            List<String> licences = licences(component);
            if (licences.stream().noneMatch(KEPT::contains)) {
                others.put(component.path("purl").asString(), licences);
            }
        }

        assertThat(packed).isGreaterThan(50);
        assertThat(others).isEmpty();
    }

    private static JsonNode bill() throws IOException {
        try (InputStream file = Objects.requireNonNull(LicencesTest.class.getResourceAsStream(BILL))) {
            return JsonMapper.shared().readTree(file);
        }
    }

    private static List<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .flatMap(choice -> Stream.of(
                        choice.path("license").path("id"),
                        choice.path("license").path("name"),
                        choice.path("expression")))
                .map(text -> text.asString(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
