package guatu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import guatu.audit.Audit.Subject;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestZones.class)
class AuditTrailTest {

    @Autowired
    Audit audit;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestZones zones;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    TestZone zone;
    Viewer reader;
    Viewer north;
    Viewer south;

    @BeforeEach
    void found() {
        zone = zones.found();
        reader = zones.person(Role.SUPERVISION_OFFICE, zone.root());
        north = zones.person(Role.STEWARD, zone.north());
        south = zones.person(Role.STEWARD, zone.south());
        did(north, "delivery.progress.record", "桩基_50% 完成");
        did(south, "delivery.evidence.add", "=HYPERLINK(\"x\")");
    }

    @Test
    void itIsFoundByPersonActionSubjectAndText() {
        assertThat(subjects(asked(north.displayName(), "", "", "", null))).containsExactly("桩基_50% 完成");
        assertThat(subjects(asked("", "delivery.evidence.add", zone.root().code(), "", null)))
                .containsExactly("=HYPERLINK(\"x\")");
        assertThat(subjects(asked("", "", zone.root().code(), "_50%", null))).containsExactly("桩基_50% 完成");
        assertThat(subjects(asked("", "", zone.root().code(), "x50y", null))).isEmpty();
    }

    @Test
    void theLastDayIsIncludedAndTheNextIsNot() {
        LocalDate today = LocalDate.of(2026, 2, 10);

        assertThat(subjects(asked(north.displayName(), "", "", "", today))).hasSize(1);
        assertThat(subjects(asked(north.displayName(), "", "", "", today.plusDays(1))))
                .isEmpty();
    }

    @Test
    void whoReadsForASubtreeDoesNotReadTheDeedsOfOthers() {
        Viewer ofTheNorth = zones.person(Role.SUPERVISION_OFFICE, zone.north());

        List<String> names = trail.find(ofTheNorth, asked("", "", zone.root().code(), "", null), null).stream()
                .map(AuditEntry::actorName)
                .toList();

        assertThat(names).contains(north.displayName()).doesNotContain(south.displayName());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        for (int number = 0; number < AuditTrail.PAGE + 3; number++) {
            did(north, "delivery.note", "第 " + number);
        }
        AuditQuestion question = asked(north.displayName(), "delivery.note", "", "", null);

        List<AuditEntry> first = trail.find(reader, question, null);
        List<AuditEntry> second = trail.find(reader, question, first.getLast().sequence());

        assertThat(first).hasSize(AuditTrail.PAGE);
        assertThat(second).hasSize(3);
        assertThat(second.getFirst().sequence()).isLessThan(first.getLast().sequence());
    }

    @Test
    void theExportHoldsWhatWasAskedForWithoutFormulasAndIsItselfOnRecord() throws Exception {
        Cookie session = signIn();
        String csv = mvc.perform(get("/audit/entries.csv")
                        .param("subject", zone.root().code())
                        .cookie(session))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\")\"").contains("桩基_50% 完成");
        assertThat(subjects(asked(reader.displayName(), "audit.trail.export", "", "", null)))
                .hasSize(1);
    }

    @Test
    void aDayThatIsNoneIsRefusedWithItsText() throws Exception {
        var answer = mvc.perform(get("/audit").param("from", "2026.2.10").cookie(signIn()))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("2026.2.10");
    }

    private Cookie signIn() throws Exception {
        return Objects.requireNonNull(mvc.perform(post("/login")
                        .param("username", reader.username())
                        .param("password", TestZones.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
    }

    private void did(Viewer actor, String action, String subject) {
        transaction.executeWithoutResult(status -> audit.append(
                actor, action, new Subject("initiative", zone.root().code() + "-1", subject), Map.of()));
    }

    private List<String> subjects(AuditQuestion question) {
        return trail.find(reader, question, null).stream()
                .map(AuditEntry::subjectName)
                .toList();
    }

    private static AuditQuestion asked(
            String actor,
            String action,
            String subject,
            String text,
            @org.jspecify.annotations.Nullable LocalDate from) {
        return new AuditQuestion(actor, action, subject, text, from, from);
    }
}
