package guatu.delivery;

import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office's own version of the light rule: the product's with another limit of lateness. */
record OfficeRule(JdbcClient jdbc, Viewer recorder) {

    void recordLightRule(String region, LocalDate from, int amberDaysLate) {
        String body = shipped()
                .replace("region: CN\n", "region: " + region + "\n")
                .replace("from: 2020-01-01\n", "from: " + from + "\n")
                .replaceFirst(
                        "(name_en: Late by at most this is amber, by more is red\\s+value: )10", "$1" + amberDaysLate);
        jdbc.sql("""
                        insert into rule_version (id, code, region, in_force_from, source, body, recorded_at, recorded_by)
                        values (?, 'initiative-light', ?, ?, '测试', ?, timestamptz '2026-02-01', ?)
                        """)
                .params(Identifiers.next(), region, from, body, recorder.id())
                .update();
    }

    void withdrawAll() {
        jdbc.sql("update rule_version set withdrawn_at = recorded_at where code = 'initiative-light'")
                .update();
    }

    private static String shipped() {
        try (InputStream yaml = Objects.requireNonNull(
                OfficeRule.class.getClassLoader().getResourceAsStream("rules/initiative-light.yaml"))) {
            // The first of its versions, without its end.
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8)
                    .split("\n---\n")[0].replaceFirst("to: [0-9-]+\n", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
