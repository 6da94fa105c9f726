package guatu.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.Duplicates.Typed;
import guatu.promotion.LikelyDuplicate.Hidden;
import guatu.promotion.LikelyDuplicate.Kind;
import guatu.promotion.LikelyDuplicate.Named;
import guatu.promotion.LikelyDuplicate.Seen;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class DuplicatesTest {

    @Autowired
    Duplicates duplicates;

    @Autowired
    LeadRecording recording;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer north;
    Viewer south;
    String mark;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        north = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        south = zones.person(Role.INVESTMENT_OFFICER, zone.south());
        // Names of their own, because duplicates are looked for over all units.
        mark = zone.root().code().replace("ZONE-", "号");
    }

    @Test
    void theSameFirmUnderAnotherLegalFormIsALikelyDuplicate() {
        String code = record(Openness.UNIT, "浙江鸿图" + mark + "科技有限公司", "微孔陶瓷滤芯生产线", "", "");

        List<LikelyDuplicate> found = duplicates.of(north, new Typed("浙江鸿图" + mark + "科技股份有限公司", "", "", "", ""));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst()).isInstanceOfSatisfying(Seen.class, seen -> {
            assertThat(seen.code()).isEqualTo(code);
            assertThat(seen.holder()).isEqualTo(zone.north().name());
            assertThat(seen.ground().kind()).isEqualTo(Kind.NAME);
        });
    }

    @Test
    void aProjectWithNearlyTheSameNameIsALikelyDuplicate() {
        record(Openness.UNIT, "甲投资" + mark, "智能减速机" + mark + "制造基地", "", "");

        assertThat(duplicates.of(north, new Typed("", "智能减速机" + mark + "生产制造基地项目", "", "", "")))
                .hasSize(1);
        assertThat(duplicates.of(north, new Typed("", "城市书房" + mark + "改造", "", "", "")))
                .isEmpty();
    }

    @Test
    void anotherUnitsLeadIsNamedWithWhoHoldsItAndNotOpened() {
        record(Openness.UNIT, "浙江鸿图" + mark + "科技有限公司", "滤芯", "", "");

        assertThat(duplicates
                        .of(south, new Typed("浙江鸿图" + mark + "科技", "", "", "", ""))
                        .getFirst())
                .isInstanceOfSatisfying(
                        Named.class,
                        named -> assertThat(named.holder())
                                .isEqualTo(zone.north().name()));
    }

    @Test
    void ofAnotherUnitsConfidentialLeadOnlyItsExistenceIsTold() {
        record(Openness.CONFIDENTIAL, "绝密" + mark + "有限公司", "绝密项目" + mark, "", "");

        List<LikelyDuplicate> found = duplicates.of(south, new Typed("绝密" + mark + "有限公司", "", "", "", ""));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst()).isInstanceOf(Hidden.class);
        assertThat(found.getFirst().toString()).doesNotContain("绝密");
    }

    @Test
    void theSameCodesAreFoundWhateverTheNames() {
        String credit = "9133" + "%014d".formatted(zone.root().id().getMostSignificantBits() >>> 20);
        record(Openness.UNIT, "甲" + mark, "乙" + mark, credit.substring(0, 18), "2602-330400-" + mark);

        assertThat(duplicates.of(north, new Typed("丙", "丁", credit.substring(0, 18), "", "")))
                .singleElement()
                .satisfies(one -> assertThat(one.ground().kind()).isEqualTo(Kind.CREDIT_CODE));
        assertThat(duplicates.of(north, new Typed("丙", "丁", "", "2602-330400-" + mark, "")))
                .singleElement()
                .satisfies(one -> assertThat(one.ground().kind()).isEqualTo(Kind.ONLINE_CODE));
    }

    private String record(Openness openness, String investor, String project, String creditCode, String onlineCode) {
        Organisation unit = zone.north();
        LeadDescription description = new LeadDescription(
                investor,
                Optional.of(creditCode),
                project,
                Optional.of(onlineCode),
                SourceChannel.DIRECT,
                openness,
                Optional.empty(),
                "CN",
                Scale.of(Optional.empty()),
                "",
                "");
        return recording.record(
                north, new NewLead(unit.id(), description, Stage.PLANNED, TestClock.TODAY, investor + project));
    }
}
