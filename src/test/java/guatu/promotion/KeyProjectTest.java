package guatu.promotion;

import static guatu.promotion.Promoted.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.keyproject.KeyProjects;
import guatu.promotion.keyproject.Rating;
import guatu.promotion.keyproject.Rating.Grade;
import guatu.promotion.keyproject.YearTarget;
import guatu.promotion.sheet.KeyProjectForms;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;

/** What the form of a key project asks for beyond the deal. */
@SpringBootTest
@Import(TestZones.class)
class KeyProjectTest {

    private static final AsOf TODAY = AsOf.today(TestClock.TODAY);

    @Autowired
    KeyProjects projects;

    @Autowired
    KeyProjectForms forms;

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    MessageSource messages;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer officer;
    Lead lead;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        lead = new Promoted(recording, leads).lead(officer, zone.north(), Openness.CITY, Stage.SIGNED, TestClock.TODAY);
    }

    @Test
    void theFormCarriesTheYearsTargetItsLeaderAndTheRatings() throws IOException {
        projects.aim(officer, lead.code(), new YearTarget(2026, "主体结构封顶", "区委常委"), key());
        projects.rate(officer, lead.code(), rating("经信部门", Grade.B), key());
        projects.rate(officer, lead.code(), rating("环保部门", Grade.A), key());

        assertThat(form())
                .containsEntry("2026 年形象进度目标", "主体结构封顶")
                .containsEntry("分管领导职务", "区委常委")
                .containsEntry("部门评级：经信部门", "B 用地集约")
                .containsEntry("部门评级：环保部门", "A 用地集约")
                .containsKey("佐证材料");
    }

    @Test
    void aLaterEntryTakesThePlaceOfTheOneBeforeAndAPastDayKeepsIt() {
        projects.aim(officer, lead.code(), new YearTarget(2026, "开工", ""), key());
        clock.moveBy(Duration.ofDays(2));
        projects.aim(officer, lead.code(), new YearTarget(2026, "封顶", ""), key());
        LocalDate later = TestClock.TODAY.plusDays(2);

        assertThat(target(AsOf.today(later))).isEqualTo("封顶");
        assertThat(target(AsOf.known(TestClock.TODAY, TestClock.TODAY, clock.getZone())))
                .isEqualTo("开工");
    }

    @Test
    void whatIsSentTwiceIsRecordedOnce() {
        String key = key();
        projects.rate(officer, lead.code(), rating("经信部门", Grade.A), key);
        projects.rate(officer, lead.code(), rating("经信部门", Grade.A), key);

        assertThat(projects.of(officer, lead.code(), TODAY).ratings()).hasSize(1);
    }

    @Test
    void aBadRatingNeedsItsReasonAndNobodyRatesAnothersDeal() {
        refused("promotion.keyProject.refused.comment", () -> new Rating(2026, "经信部门", Grade.D, " ", TestClock.TODAY));
        refused("promotion.keyProject.refused.year", () -> new YearTarget(26, "封顶", ""));
        refused("promotion.keyProject.refused.target", () -> new YearTarget(2026, "", ""));
        Viewer stranger = zones.person(Role.INVESTMENT_OFFICER, zone.south());
        refused(
                "promotion.refused.permission",
                () -> projects.aim(stranger, lead.code(), new YearTarget(2026, "封顶", ""), key()));
    }

    private String target(AsOf asOf) {
        return projects.of(officer, lead.code(), asOf)
                .targetsOf(2026)
                .getFirst()
                .target()
                .physicalTarget();
    }

    private Map<String, String> form() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        forms.docx(
                officer,
                lead.code(),
                TODAY,
                (key, arguments) -> messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE),
                stream);
        Map<String, String> lines = new HashMap<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(stream.toByteArray()))) {
            for (XWPFTableRow row : document.getTables().getFirst().getRows()) {
                lines.put(row.getCell(0).getText(), row.getCell(1).getText());
            }
        }
        return lines;
    }

    private static Rating rating(String department, Grade grade) {
        return new Rating(2026, department, grade, "用地集约", TestClock.TODAY);
    }

    private static String key() {
        return Identifiers.next().toString();
    }
}
