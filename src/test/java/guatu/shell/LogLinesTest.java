package guatu.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class LogLinesTest {

    private static final String FORGED = "a\r\n2026-02-10T09:00:00.000+08:00  INFO [main] guatu.Guatu : all is well";

    @Test
    void aMessageIsOneLineWhateverIsInIt() throws Exception {
        assertThat(written("refused: path=" + FORGED + "\u001b[2J\u2028b", null))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).doesNotContain("\u001b").contains("all is well"));
    }

    @Test
    void theLinesOfAFailureDoNotLookLikeMessages() throws Exception {
        List<String> lines = written("failed", new IllegalStateException(FORGED));

        assertThat(lines.getFirst()).contains("failed").doesNotStartWith("  | ");
        assertThat(lines.stream().skip(1))
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).startsWith("  | "));
    }

    private static List<String> written(String message, @Nullable Throwable failure) throws Exception {
        LoggerContext context = new LoggerContext();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern());
        encoder.start();
        Logger logger = context.getLogger("guatu.security");
        LoggingEvent event = new LoggingEvent("", logger, Level.INFO, message, failure, null);
        return new String(encoder.encode(event), UTF_8).lines().toList();
    }

    private static String pattern() throws Exception {
        return new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml")).stream()
                        .map(source -> source.getProperty("logging.pattern.console"))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .findFirst()
                        .orElseThrow();
    }
}
