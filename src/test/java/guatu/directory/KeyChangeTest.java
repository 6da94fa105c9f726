package guatu.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.store.PersonalDataKeyTable;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
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
class KeyChangeTest {

    @TempDir
    Path folder;

    @Autowired
    KeyChange change;

    @Autowired
    Contacts contacts;

    @Autowired
    PersonalDataKeyTable known;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<SealedColumns> rooms;

    Viewer person;

    @BeforeEach
    void found() {
        TestZone zone = zones.found();
        person = zones.person(Role.STEWARD, zone.north());
        contacts.set(zones.person(Role.ADMINISTRATOR, zone.root()), person.username(), "13800138000", "a@example.com");
    }

    @Test
    void everythingOpensWithTheNewKeyAndNothingWithTheOldOne() {
        SealingKey next = new SealingKey(new KeyFile(folder.resolve("next")).create());
        String before = sealedMobile();

        int count = change.to(next);

        assertThat(count).isGreaterThanOrEqualTo(2);
        assertThat(next.open(sealedMobile(), "person.mobile:" + person.id())).isEqualTo("13800138000");
        assertThatThrownBy(() -> next.open(before, "person.mobile:" + person.id()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(next.opens(known.sealed().orElseThrow())).isTrue();
    }

    @Test
    void noSealedColumnOfAnyTableIsForgotten() {
        List<String> there = jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = current_schema() and (column_name like '%\\_sealed' or column_name like '%\\_encrypted')
                        """).query(String.class).list();

        assertThat(rooms.stream()
                        .flatMap(room -> room.columns().stream())
                        .map(column -> column.table() + "." + column.column()))
                .containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void aStartAfterAChangeThatWasKilledBeforeTheFilesFinishesIt() throws Exception {
        KeyFile file = new KeyFile(folder.resolve("guatu.key"));
        byte[] old = file.create();
        byte[] next = file.next().create();
        known.replace(new SealingKey(next).sealedKnownText());

        PersonalDataCipher started = new PersonalDataCipher(known, "", file.path());

        assertThat(started.opens(known.sealed().orElseThrow())).isTrue();
        assertThat(file.read()).isEqualTo(next);
        assertThat(new KeyFile(folder.resolve("guatu.key.before")).read()).isEqualTo(old);
        assertThat(Files.exists(file.next().path())).isFalse();
    }

    @Test
    void aStartAfterAChangeThatWasKilledBeforeTheDatabaseKeepsTheOldKey() {
        KeyFile file = new KeyFile(folder.resolve("guatu.key"));
        byte[] old = file.create();
        file.next().create();
        known.replace(new SealingKey(old).sealedKnownText());

        new PersonalDataCipher(known, "", file.path());

        assertThat(file.read()).isEqualTo(old);
        assertThat(file.next().exists()).isTrue();
    }

    @Test
    void aCipherThatIsNotKnownIsSaidInWords() {
        SealingKey key = new SealingKey(new KeyFile(folder.resolve("key")).create());

        assertThatThrownBy(() -> key.open("2:AAAA", "person.mobile:x")).hasMessageContaining("cipher");
    }

    private String sealedMobile() {
        return jdbc.sql("select mobile_encrypted from person where id = :id")
                .param("id", person.id())
                .query(String.class)
                .single();
    }
}
