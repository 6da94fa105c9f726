package guatu.backup;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.Guatu;
import guatu.audit.AuditTrail;
import guatu.delivery.InitiativeQuery;
import guatu.delivery.ProgressBook;
import guatu.delivery.ProgressStatement.Finished;
import guatu.delivery.ProgressStatement.Started;
import guatu.delivery.Recording;
import guatu.delivery.WallChart;
import guatu.directory.Contacts;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A ledger goes into a file, and out of it into another database. */
@SpringBootTest
@Import(TestZones.class)
@ExtendWith(OutputCaptureExtension.class)
class BackupTest {

    @Autowired
    BackupCommand backup;

    @Autowired
    RestoreCommand restoreHere;

    @Autowired
    TestZones zones;

    @Autowired
    WallChart chart;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ProgressBook book;

    @Autowired
    Contacts contacts;

    @Autowired
    AuditTrail trail;

    @Autowired
    JsonMapper json;

    static @Nullable ConfigurableApplicationContext elsewhere;

    @TempDir
    Path folder;

    Path file;
    Viewer leader;
    TestInitiative initiative;

    @BeforeEach
    void aLedgerThatWasWorkedOn() {
        clock.reset();
        file = folder.resolve("guatu.backup");
        TestZone zone = zones.found();
        leader = zones.person(Role.LEADER, zone.root());
        initiative = zones.initiative(zone.north());
    }

    @AfterAll
    static void closeElsewhere() {
        if (elsewhere != null) {
            elsewhere.close();
        }
    }

    @Test
    void aRestoredCopyShowsTheSameWallChartOfTheSameDay() throws Exception {
        Viewer steward = zones.person(Role.STEWARD, initiative.organisation());
        book.record(steward, initiative.construction(), new Started(), Recording.on("2026-02-03"));
        book.record(steward, initiative.acceptance(), new Finished(), Recording.proven("2026-02-09"));
        contacts.set(
                zones.person(Role.ADMINISTRATOR, initiative.organisation()), steward.username(), "13800000000", "");

        assertThat(backup.run(List.of(file.toString()))).isZero();
        try (ConfigurableApplicationContext copy = application()) {
            assertThat(copy.getBean(RestoreCommand.class).run(List.of(file.toString())))
                    .isZero();

            for (LocalDate day : List.of(LocalDate.of(2026, 2, 4), TestClock.TODAY)) {
                AsOf asOf = day.equals(TestClock.TODAY) ? AsOf.today(day) : AsOf.day(day, TestClock.TODAY);
                assertThat(copy.getBean(WallChart.class).of(leader, InitiativeQuery.everything(), asOf))
                        .usingRecursiveComparison()
                        .isEqualTo(chart.of(leader, InitiativeQuery.everything(), asOf));
            }
            assertThat(copy.getBean(AuditTrail.class).verify(followed -> {})).isEqualTo(trail.verify(followed -> {}));
            JdbcClient there = copy.getBean(JdbcClient.class);
            for (String table : List.of("evidence_content", "person", "role_grant", "activity", "api_token")) {
                String rows = "select cast(t as text) from " + table + " t order by 1";
                assertThat(there.sql(rows).query(String.class).list())
                        .isEqualTo(jdbc.sql(rows).query(String.class).list());
            }
        }
    }

    @Test
    void personalDataStaySealedInTheFile() throws Exception {
        Viewer steward = zones.person(Role.STEWARD, initiative.organisation());
        contacts.set(
                zones.person(Role.ADMINISTRATOR, initiative.organisation()), steward.username(), "13911112222", "");

        backup.run(List.of(file.toString()));

        try (ArchiveReader archive = new ArchiveReader(file, json);
                InputStream people =
                        archive.open(archive.manifest().part("person").orElseThrow())) {
            assertThat(new String(people.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(steward.username())
                    .doesNotContain("13911112222");
        }
    }

    @Test
    void whoWasSignedInIsNotInTheFile() throws Exception {
        backup.run(List.of(file.toString()));

        try (ArchiveReader archive = new ArchiveReader(file, json)) {
            assertThat(archive.manifest().part("spring_session")).isEmpty();
            assertThat(archive.manifest().part("initiative")).isPresent();
        }
    }

    @Test
    void aDatabaseThatHoldsALedgerIsLeftAlone(CapturedOutput output) {
        backup.run(List.of(file.toString()));

        assertThat(restoreHere.run(List.of(file.toString()))).isEqualTo(2);
        assertThat(output.getErr()).contains("The database is not empty");
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws Exception {
        Files.writeString(file, "mine");

        assertThat(backup.run(List.of(file.toString()))).isEqualTo(2);
        assertThat(file).hasContent("mine");
    }

    @Test
    void whatIsNoBackupIsRefused(CapturedOutput output) throws Exception {
        backup.run(List.of(file.toString()));
        byte[] whole = Files.readAllBytes(file);
        Path cutOff = Files.write(folder.resolve("cut-off"), Arrays.copyOf(whole, whole.length / 2));
        Path garbage = Files.write(folder.resolve("garbage"), new byte[] {1, 2, 3, 4, 5});
        Path empty = Files.createFile(folder.resolve("empty"));

        for (Path bad : List.of(cutOff, garbage, empty, folder.resolve("not-there"))) {
            assertThat(refusedElsewhere(bad)).as(bad.toString()).isTrue();
            assertThat(output.getErr()).contains(bad.toString());
        }
    }

    @Test
    void aChangedRowIsNoticedBeforeAnythingIsLoaded(CapturedOutput output) throws Exception {
        backup.run(List.of(file.toString()));

        change("tables/initiative.copy", text -> text.replace("建成投产", "建成停产"));

        assertThat(refusedElsewhere(file)).isTrue();
        assertThat(output.getErr()).contains("damaged in table initiative");
    }

    @Test
    void aBackupOfAnotherVersionIsRefused(CapturedOutput output) throws Exception {
        backup.run(List.of(file.toString()));
        change("manifest.json", text -> text.replaceFirst("\"001\", ", ""));

        assertThat(refusedElsewhere(file)).isTrue();
        assertThat(output.getErr()).contains("restore with the guatu.jar that made the backup");

        change("manifest.json", text -> text.replaceFirst("\"format\" : 1", "\"format\" : 2"));

        assertThat(refusedElsewhere(file)).isTrue();
        assertThat(output.getErr()).contains("this program reads guatu 1");
    }

    /** Whoever changes a deed can make the sums fit, but not the chain. */
    @Test
    void aChangedDeedIsNoticedEvenWhenTheSumsFit(CapturedOutput output) throws Exception {
        book.record(
                zones.person(Role.STEWARD, initiative.organisation()),
                initiative.construction(),
                new Started(),
                Recording.on("2026-02-03"));
        backup.run(List.of(file.toString()));
        String before = sum("tables/audit_entry.copy");
        change("tables/audit_entry.copy", text -> text.replaceFirst("started", "stopped"));
        String after = sum("tables/audit_entry.copy");
        assertThat(after).isNotEqualTo(before);
        change("manifest.json", text -> text.replace(before, after));

        assertThat(refusedElsewhere(file)).isTrue();
        assertThat(output.getErr()).contains("The audit trail of the backup does not hold");
    }

    /** True when it is refused and the other database is as empty as before. */
    private static boolean refusedElsewhere(Path bad) {
        if (elsewhere == null) {
            elsewhere = application();
        }
        int code = elsewhere.getBean(RestoreCommand.class).run(List.of(bad.toString()));
        JdbcClient there = elsewhere.getBean(JdbcClient.class);
        return code == 2
                && there.sql("select count(*) from organisation")
                                .query(Integer.class)
                                .single()
                        == 0
                && there.sql("select sequence from audit_head")
                                .query(Long.class)
                                .single()
                        == 0;
    }

    private void change(String entry, UnaryOperator<String> change) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(file)) {
            Path inside = archive.getPath(entry);
            Files.writeString(inside, change.apply(Files.readString(inside)));
        }
    }

    private String sum(String entry) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(file)) {
            return HexFormat.of().formatHex(Sha256.start().digest(Files.readAllBytes(archive.getPath(entry))));
        }
    }

    /** The product as a command starts it, on a new database. */
    private static ConfigurableApplicationContext application() {
        return new SpringApplicationBuilder(Guatu.class, TestZones.class)
                .web(WebApplicationType.NONE)
                .run("--guatu.command=restore");
    }
}
