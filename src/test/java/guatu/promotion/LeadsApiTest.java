package guatu.promotion;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import guatu.directory.ApiTokens;
import guatu.directory.Role;
import guatu.directory.Scope;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a program reads of leads. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestZones.class)
class LeadsApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    LeadRecording recording;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer officer;
    String project;
    String code;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        project = "接口项目" + zone.north().code();
        code = recording.record(
                officer,
                new NewLead(
                        zone.north().id(),
                        LeadRecordingTest.description(project, Openness.UNIT),
                        Stage.NEGOTIATING,
                        TestClock.TODAY.minusDays(5),
                        Identifiers.next().toString()));
    }

    @Test
    void aProgramReadsTheLeadsOfItsPersonWithTheirFields() throws Exception {
        read(officer, "/api/v1/leads?text=" + project)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", Matchers.hasSize(1)))
                .andExpect(jsonPath("$[0].code").value(code))
                .andExpect(jsonPath("$[0].unit").value(zone.north().code()))
                .andExpect(jsonPath("$[0].investor").value("浙江测试传感科技有限公司"))
                .andExpect(jsonPath("$[0].project").value(project))
                .andExpect(jsonPath("$[0].channel").value("fund"))
                .andExpect(jsonPath("$[0].openness").value("unit"))
                .andExpect(jsonPath("$[0].investment").value(200_000_000))
                .andExpect(jsonPath("$[0].currency").value("CNY"))
                .andExpect(jsonPath("$[0].stage").value("negotiating"))
                .andExpect(jsonPath("$[0].standing").value("active"))
                .andExpect(jsonPath("$[0].stageSince").value("2026-02-05"))
                .andExpect(jsonPath("$[0].version").value(1));
        read(officer, "/api/v1/leads/" + code)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code").value(code));
    }

    @Test
    void anotherUnitsProgramReadsNothingOfThem() throws Exception {
        Viewer stranger = zones.person(Role.INVESTMENT_OFFICER, zone.south());

        read(stranger, "/api/v1/leads?text=" + project)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", Matchers.empty()));
        read(stranger, "/api/v1/leads/" + code).andExpect(status().isNotFound());
    }

    @Test
    void aPastDayIsReadAsItWas() throws Exception {
        read(officer, "/api/v1/leads?asOf=2026-02-01&known=then&text=" + project)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", Matchers.empty()));
    }

    private ResultActions read(Viewer viewer, String path) throws Exception {
        String token = tokens.create(viewer, "接口", Set.of(Scope.READ), TestClock.TODAY.plusDays(30));
        return mvc.perform(get(path).header("Authorization", "Bearer " + token));
    }
}
