package guatu.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.store.PersonalDataKeyTable;
import guatu.testing.TestZones;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import(TestZones.class)
@Transactional
class PersonalDataCipherTest {

    private static final String KEY = "000102030405060708090a0b0c0d0e0f";

    @TempDir
    Path folder;

    @Autowired
    PersonalDataKeyTable table;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsSealedOpensAgainAndOnlyInItsPlace() {
        PersonalDataCipher cipher = firstStart(KEY);
        String sealed = cipher.seal("13800138000", "person.mobile:1");

        assertThat(sealed).doesNotContain("13800138000").isNotEqualTo(cipher.seal("13800138000", "person.mobile:1"));
        assertThat(cipher.open(sealed, "person.mobile:1")).isEqualTo("13800138000");
        assertThatThrownBy(() -> cipher.open(sealed, "person.mobile:2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFirstStartMakesAKeyFileForItsOwnerOnly() throws Exception {
        PersonalDataCipher first = firstStart("");
        String sealed = first.seal("张三", "x");

        Path file = folder.resolve("guatu.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new PersonalDataCipher(table, "", file).open(sealed, "x")).isEqualTo("张三");
    }

    @Test
    void anotherKeyStopsTheStart() {
        firstStart(KEY);

        assertThatThrownBy(() -> new PersonalDataCipher(table, "f".repeat(32), folder.resolve("guatu.key")))
                .hasMessageContaining("another key");
    }

    @Test
    void aLostKeyFileStopsTheStartAndIsNotMadeAnew() throws Exception {
        firstStart("");
        Path file = folder.resolve("guatu.key");
        Files.delete(file);

        assertThatThrownBy(() -> new PersonalDataCipher(table, "", file)).hasMessageContaining("restore the file");
        assertThat(file).doesNotExist();
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThatThrownBy(() -> firstStart("short")).hasMessageContaining("32 hexadecimal digits");
    }

    private PersonalDataCipher firstStart(String key) {
        jdbc.sql("delete from personal_data_key").update();
        return new PersonalDataCipher(table, key, folder.resolve("guatu.key"));
    }
}
