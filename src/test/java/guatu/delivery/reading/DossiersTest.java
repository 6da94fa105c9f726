package guatu.delivery.reading;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.Activity;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestZones.class)
class DossiersTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    TestZones zones;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient jdbc;

    Viewer steward;
    TestInitiative initiative;

    @BeforeEach
    void found() {
        TestZone zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.north());
        initiative = zones.initiative(zone.north());
    }

    @Test
    void aPastDayKnowsNothingOfWhatHappenedLater() {
        record("finished", "2026-01-20", "2026-01-20T02:00:00Z", null);

        assertThat(filing(on("2026-01-19")).status().actualFinish()).isEmpty();
        assertThat(filing(on("2026-01-20")).status().actualFinish()).contains(LocalDate.of(2026, 1, 20));
    }

    @Test
    void lateRecordingCountsForTheDayButNotAsKnownThen() {
        record("finished", "2026-01-20", "2026-02-05T02:00:00Z", null);

        assertThat(filing(on("2026-01-25")).done()).isTrue();
        assertThat(filing(known("2026-01-25")).done()).isFalse();
        assertThat(dossier(known("2026-01-25")).history()).isEmpty();
        assertThat(dossier(on("2026-01-25")).history())
                .singleElement()
                .satisfies(entry -> assertThat(entry.daysLate(SHANGHAI)).isEqualTo(16));
    }

    @Test
    void aSupersededRecordStaysInTheHistoryAndPointsToWhatTookItsPlace() {
        UUID wrong = record("finished", "2026-01-20", "2026-01-20T02:00:00Z", null);
        UUID right = record("started", "2026-01-20", "2026-02-02T02:00:00Z", wrong);

        assertThat(filing(on("2026-02-10")).status().actualFinish()).isEmpty();
        assertThat(filing(known("2026-01-25")).status().actualFinish()).isPresent();
        assertThat(dossier(on("2026-02-10")).history())
                .extracting(HistoryEntry::id)
                .containsExactly(right, wrong);
        assertThat(dossier(on("2026-02-10")).history().getLast().supersededBy()).contains(right);
        assertThat(dossier(known("2026-01-25")).history().getLast().supersededBy())
                .isEmpty();
    }

    private Dossier dossier(AsOf asOf) {
        return dossiers.of(steward, initiative.code(), asOf);
    }

    private Activity filing(AsOf asOf) {
        return dossier(asOf).activitiesById().get(initiative.filing());
    }

    private static AsOf on(String day) {
        return AsOf.day(LocalDate.parse(day), TestClock.TODAY.plusDays(1));
    }

    private static AsOf known(String day) {
        return AsOf.known(LocalDate.parse(day), LocalDate.parse(day), SHANGHAI);
    }

    private UUID record(String kind, String occurredOn, String recordedAt, @Nullable UUID supersedes) {
        UUID id = Identifiers.next();
        jdbc.sql("""
                        insert into progress (id, initiative_id, activity_id, kind, occurred_on, recorded_at, recorded_by,
                                              supersedes, request_key)
                        values (:id, :initiative, :activity, :kind, :occurredOn, :recordedAt, :person, :supersedes, :key)
                        """)
                .param("id", id)
                .param("initiative", initiative.id())
                .param("activity", initiative.filing())
                .param("kind", kind)
                .param("occurredOn", LocalDate.parse(occurredOn))
                .param("recordedAt", Timestamp.from(Instant.parse(recordedAt)))
                .param("person", steward.id())
                .param("supersedes", supersedes)
                .param("key", id.toString())
                .update();
        return id;
    }
}
