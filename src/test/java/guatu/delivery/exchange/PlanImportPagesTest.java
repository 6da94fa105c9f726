package guatu.delivery.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import guatu.calendar.StatedDate;
import guatu.delivery.Activity;
import guatu.delivery.Activity.Type;
import guatu.delivery.Initiatives;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.SchedulingTerms.Crash;
import guatu.delivery.SchedulingTerms.Estimate;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.planning.PlanChanging;
import guatu.delivery.planning.PlannedActivity;
import guatu.delivery.reading.Dossier;
import guatu.delivery.reading.Dossiers;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.unit.DataSize;

/** A plan file through the page that takes it: what it would change, then the change. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestZones.class)
class PlanImportPagesTest {

    private static final Pattern PACKED = Pattern.compile("name=\"content\" value=\"([^\"]*)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    PlanChanging plans;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Dossiers dossiers;

    @Value("${spring.servlet.multipart.max-file-size}")
    DataSize largestUpload;

    @Value("${server.tomcat.max-http-form-post-size}")
    DataSize largestForm;

    TestZone zone;
    Viewer steward;
    TestInitiative initiative;
    Cookie session;

    @BeforeEach
    void found() throws Exception {
        clock.reset();
        zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.north());
        initiative = zones.initiative(zone.north());
        session = Objects.requireNonNull(answer(post("/login")
                        .param("username", steward.username())
                        .param("password", TestZones.PASSWORD)
                        .with(csrf()))
                .getCookie("SESSION"));
    }

    @ParameterizedTest
    @CsvSource({"plan.xml,MSPDI", "plan.xml,PMXML", "plan.xer,XER"})
    void aFileOfEachProgramIsShownAndThenBecomesThePlan(String name, String format) throws Exception {
        PlanFile file = new PlanFile();
        Task construction = file.task("施工", 10, "2026-03-02", "2026-03-13");
        Task approval = file.task("联合验收", 0, "2026-03-20", "2026-03-20");
        PlanFile.link(construction, approval, RelationType.FINISH_START, 5);
        byte[] content =
                switch (format) {
                    case "MSPDI" -> file.microsoftProject();
                    case "PMXML" -> file.primaveraXml();
                    default -> file.primaveraText();
                };

        String preview = preview(name, content);

        assertThat(rows(preview))
                .contains(
                        "施工 开始 2026年2月2日 2026年3月2日",
                        "施工 完成 2026年10月30日 2026年3月13日",
                        "施工 工期 20 天 10 天",
                        "联合验收 里程碑 2026年3月20日",
                        "施工 → 联合验收 无 完成后开始，再过 5 个工作日");
        assertThat(dossier().activities()).hasSize(3);

        assertThat(apply(name, preview).getStatus()).isEqualTo(302);

        Activity after = activity("施工");
        assertThat(after.durationWorkingDays()).isEqualTo(10);
        assertThat(after.plan().finish()).contains(LocalDate.parse("2026-03-13"));
        assertThat(activity("联合验收").type()).isEqualTo(Type.MILESTONE);
        assertThat(dossier().links())
                .filteredOn(link -> link.successorId().equals(activity("联合验收").id()))
                .singleElement()
                .satisfies(link -> assertThat(link.lagDays()).isEqualTo(5));
    }

    @Test
    void everyKindOfChangeIsShownBeforeItIsMade() throws Exception {
        plan(
                "桩基",
                20,
                StatedDate.day(LocalDate.parse("2026-04-30")),
                new SchedulingTerms(
                        WorkPattern.CONSTRUCTION,
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2026-06-30")),
                        Optional.of(new Estimate(15, 20, 40)),
                        Optional.of(new Crash(12, new BigDecimal("8000"))),
                        ""));
        PlanFile file = new PlanFile();
        Task piling = file.task("桩基", 10, "2026-03-02", "2026-03-13");
        PlanFile.noEarlier(piling, "2026-03-06");
        piling.setDeadline(LocalDate.parse("2026-05-29").atTime(17, 0));
        PlanFile.estimate(piling, 8, 10, 18);
        Task filing = file.task("备案", 0, "2026-03-02", "2026-03-02");
        Task construction = file.task("施工", 20, "2026-03-16", "2026-04-10");
        PlanFile.link(filing, construction, RelationType.FINISH_START, 2);

        String preview = preview("plan.xml", file.microsoftProject());

        assertThat(rows(preview))
                .contains(
                        "桩基 工作日历 施工日（每周七天，春节停工） 机关工作日（按国务院放假安排）",
                        "桩基 日期约束 无 不早于此日完成：2026年3月6日",
                        "桩基 最迟完成 2026年6月30日 2026年5月29日",
                        "桩基 三点估计 最顺利 15 天，最可能 20 天，最不利 40 天 最顺利 8 天，最可能 10 天，最不利 18 天",
                        "桩基 压缩 最短 12 天，每压缩一天 8,000 元 去掉：新工期只有 10 天，比压缩后的最短工期还短",
                        "备案 种类 节点 里程碑",
                        "备案 开始 2026年1月5日 无",
                        "备案 日期 2026年1月30日 2026年3月2日",
                        "备案 → 施工 完成后开始，无间隔 完成后开始，再过 2 个工作日");

        apply("plan.xml", preview);

        SchedulingTerms terms = activity("桩基").terms();
        assertThat(terms.crash()).isEmpty();
        assertThat(terms.estimate()).contains(new Estimate(8, 10, 18));
        assertThat(terms.deadlineOn()).contains(LocalDate.parse("2026-05-29"));
        assertThat(terms.calendar()).isEqualTo(WorkPattern.OFFICE);
    }

    @Test
    void aMonthStaysAMonthUnlessTheFileLeavesIt() throws Exception {
        plan("桩基", 10, StatedDate.month(YearMonth.of(2026, 3)), SchedulingTerms.USUAL);
        plan("护坡", 10, StatedDate.month(YearMonth.of(2026, 4)), SchedulingTerms.USUAL);
        PlanFile file = new PlanFile();
        file.task("桩基", 10, "2026-03-02", "2026-03-13");
        file.task("护坡", 10, "2026-03-02", "2026-03-13");

        String preview = preview("plan.xml", file.microsoftProject());

        assertThat(preview).contains("文件里的完成日是 2026年3月13日，计划只说到月、季或年");
        assertThat(rows(preview)).contains("护坡 完成 2026年4月 2026年3月13日").noneMatch(row -> row.startsWith("桩基 完成"));
        apply("plan.xml", preview);
        assertThat(activity("桩基").plan().precision()).isEqualTo("month");
        assertThat(activity("护坡").plan().precision()).isEqualTo("day");
    }

    @Test
    void primaveraHasNoDeadlinesSoThoseOfThePlanStay() throws Exception {
        plan(
                "桩基",
                20,
                StatedDate.day(LocalDate.parse("2026-04-30")),
                new SchedulingTerms(
                        WorkPattern.OFFICE,
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2026-06-30")),
                        Optional.empty(),
                        Optional.empty(),
                        ""));
        PlanFile file = new PlanFile();
        file.task("桩基", 10, "2026-03-02", "2026-03-13");

        apply("plan.xer", preview("plan.xer", file.primaveraText()));

        assertThat(activity("桩基").durationWorkingDays()).isEqualTo(10);
        assertThat(activity("桩基").terms().deadlineOn()).contains(LocalDate.parse("2026-06-30"));
    }

    @Test
    void aBrokenFileOneOfAnotherKindAndOneThatIsTooLargeAreRefusedInWords() throws Exception {
        byte[] whole = new PlanFile().microsoftProject();
        refused("plan.xml", Arrays.copyOf(whole, whole.length / 2), "已损坏或不完整");
        byte[] compound = Arrays.copyOf(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 4096);
        refused("plan.mpp", compound, "已损坏或不完整");
        refused("合同.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "不是计划文件");
        refused("台账.csv", "code,name".getBytes(StandardCharsets.UTF_8), "是表格");
        refused("plan.xml", new byte[0], "是空的");
        byte[] noise = new byte[PlanUpload.LARGEST_PACKED_KILOBYTES * 1_000];
        new Random(7).nextBytes(noise);
        refused("plan.mpp", noise, "太大，应不超过 30 MB，压缩后不超过 1.4 MB");
        refused("plan.mpp", new byte[(PlanUpload.LARGEST_MEGABYTES << 20) + 1], "太大");
        assertThat(dossier().activities()).hasSize(3);
    }

    @Test
    void thePageNamesTheLimitsThatTheServerHolds() throws Exception {
        String page = text(get("/initiatives/" + initiative.code() + "/plan/files"));

        assertThat(page).contains("不超过 30 MB，压缩后不超过 1.4 MB");
        assertThat(largestUpload).isEqualTo(DataSize.ofMegabytes(PlanUpload.LARGEST_MEGABYTES));
        long asField = PlanUpload.LARGEST_PACKED_KILOBYTES * 1_000L * 4 / 3;
        assertThat(largestForm.toBytes()).isGreaterThan(asField + 10_000);
    }

    private void plan(String name, int days, StatedDate finish, SchedulingTerms terms) {
        plans.add(
                steward,
                initiative.code(),
                version(),
                new PlannedActivity(
                        name,
                        Type.ACTIVITY,
                        false,
                        "",
                        BigDecimal.ONE,
                        days,
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2026-03-02")),
                        finish,
                        "",
                        terms));
    }

    private void refused(String name, byte[] content, String words) throws Exception {
        MockHttpServletResponse answer = upload(name, content);
        assertThat(answer.getStatus()).as(name).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(words);
    }

    private String preview(String name, byte[] content) throws Exception {
        MockHttpServletResponse answer = upload(name, content);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse upload(String name, byte[] content) throws Exception {
        return answer(multipart("/initiatives/" + initiative.code() + "/plan/files")
                .file(new MockMultipartFile("file", name, null, content))
                .locale(Locale.CHINA)
                .cookie(session)
                .with(csrf()));
    }

    private MockHttpServletResponse apply(String name, String preview) throws Exception {
        Matcher packed = PACKED.matcher(preview);
        assertThat(packed.find()).isTrue();
        return answer(post("/initiatives/" + initiative.code() + "/plan/files/application")
                .param("version", String.valueOf(version()))
                .param("name", name)
                .param("content", packed.group(1))
                .cookie(session)
                .with(csrf()));
    }

    /** What stands in the rows of tables, without marks. */
    private static List<String> rows(String page) {
        return Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(row -> row.group(1)
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request.locale(Locale.CHINA).cookie(session)).getContentAsString();
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private Activity activity(String name) {
        return dossier().activities().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Dossier dossier() {
        return dossiers.of(steward, initiative.code(), AsOf.today(TestClock.TODAY));
    }

    private int version() {
        return initiatives.find(steward, initiative.code()).version();
    }
}
