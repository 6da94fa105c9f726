package guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Settings in files of a folder, as Docker, Kubernetes and agents of vaults leave them. */
class SecretFilesTest {

    @TempDir
    Path folder;

    @Test
    void eachFileOfTheFolderIsTheSettingOfItsName() throws Exception {
        Files.writeString(folder.resolve("guatu.key"), "000102030405060708090a0b0c0d0e0f\n");
        Files.writeString(folder.resolve("spring.datasource.password"), "secret");
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("started with", Map.of("guatu.secrets", folder.toString())));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);

        assertThat(environment.getProperty("guatu.key")).isEqualTo("000102030405060708090a0b0c0d0e0f");
        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("secret");
    }
}
