package guatu.delivery.ledger;

import static guatu.delivery.ledger.Workbooks.csv;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.Activity;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.SchedulingTerms.Crash;
import guatu.delivery.SchedulingTerms.DateConstraint;
import guatu.delivery.SchedulingTerms.Estimate;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.reading.Dossier;
import guatu.delivery.reading.Dossiers;
import guatu.delivery.reading.Link;
import guatu.delivery.reading.Link.LagUnit;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.scheduling.Ground;
import guatu.scheduling.LinkType;
import guatu.sheets.NamedContent;
import guatu.sheets.Problem;
import guatu.sheets.Refusal;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What the engine asks for comes in by a ledger, goes out again, and is refused where it makes no sense. */
@SpringBootTest
@Import(TestZones.class)
class LedgerSchedulingTermsTest {

    private static final String TERMS =
            "事项编码,序号,名称,类型,工期（工作日）,工作日历,日期约束,约束日期,最迟完成," + "乐观工期,最可能工期,悲观工期,压缩后工期,压缩一天的费用（元）,工作种类\n";

    @Autowired
    LedgerLoad load;

    @Autowired
    LedgerTemplate template;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TestZones zones;

    Viewer steward;
    TestInitiative initiative;

    @BeforeEach
    void found() {
        TestZone zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.north());
        initiative = zones.initiative(zone.north());
    }

    @Test
    void termsAndLinksOfEveryTypeAreLoadedAndSentBackUnchanged() throws IOException {
        String code = initiative.code();
        CheckedLedger loaded = load(
                csv(
                        "节点.csv",
                        TERMS
                                + "%s,2,施工,工作,20,施工日,不早于开始,2026-03-01,2026-11-15,15,20,40,12,3500.5,桩基施工\n"
                                        .formatted(code)),
                csv(
                        "紧前.csv",
                        "事项编码,紧前序号,后续序号,关系,间隔,间隔单位,依据,法律依据\n%s,1,2,开始后开始,-3,日历日,法定,建筑法第七条\n%s,2,3,完成后完成,5,,习惯,\n"
                                .formatted(code, code)));

        assertThat(loaded.refusals()).isEmpty();
        Activity construction = dossier().activities().get(1);
        assertThat(construction.terms())
                .isEqualTo(new SchedulingTerms(
                        WorkPattern.CONSTRUCTION,
                        Optional.of(new DateConstraint(
                                DateConstraint.Kind.START_NO_EARLIER, Optional.of(LocalDate.of(2026, 3, 1)))),
                        Optional.of(LocalDate.of(2026, 11, 15)),
                        Optional.of(new Estimate(15, 20, 40)),
                        Optional.of(new Crash(12, new BigDecimal("3500.5"))),
                        "桩基施工"));
        assertThat(dossier().links())
                .contains(
                        new Link(
                                initiative.filing(),
                                initiative.construction(),
                                LinkType.START_TO_START,
                                -3,
                                LagUnit.CALENDAR,
                                Ground.LEGAL,
                                "建筑法第七条"),
                        new Link(
                                initiative.construction(),
                                initiative.acceptance(),
                                LinkType.FINISH_TO_FINISH,
                                5,
                                LagUnit.WORKING,
                                Ground.CUSTOMARY,
                                ""),
                        Link.finishToStart(initiative.filing(), initiative.construction()));

        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        template.write(steward, true, (key, arguments) -> key, workbook);
        CheckedLedger again = load(new NamedContent("现有.xlsx", workbook.toByteArray()));
        assertThat(again.refusals()).isEmpty();
        assertThat(again.changesNothing()).isTrue();
    }

    @Test
    void anOlderFilesLagInWorkingDaysIsUnderstood() {
        load(csv("紧前.csv", "事项编码,紧前序号,后续序号,间隔（工作日）\n%s,1,3,4\n".formatted(initiative.code())));

        assertThat(dossier().links()).anySatisfy(link -> {
            assertThat(link.lagDays()).isEqualTo(4);
            assertThat(link.lagUnit()).isEqualTo(LagUnit.WORKING);
        });
    }

    @Test
    void termsThatMakeNoSenseAreRefusedAndNamed() {
        assertThat(problems("不早于开始,,,,,,,,")).containsExactly(Problem.CONSTRAINT_DAY);
        assertThat(problems("越晚越好,2026-03-01,,,,,,,")).containsExactly(Problem.CONSTRAINT_DAY);
        assertThat(problems(",,,5,,9,,,")).containsExactly(Problem.ESTIMATE_INCOMPLETE);
        assertThat(problems(",,,15,10,20,,,")).containsExactly(Problem.ESTIMATE_ORDER);
        assertThat(problems(",,,,,,5,,")).containsExactly(Problem.CRASH_INCOMPLETE);
        assertThat(problems(",,,,,,25,100,")).containsExactly(Problem.CRASH_LONGER);
    }

    private List<Problem> problems(String fromConstraintOn) {
        return load(csv("节点.csv", TERMS + initiative.code() + ",2,施工,工作,20,施工日," + fromConstraintOn + "\n"))
                .refusals()
                .stream()
                .map(Refusal::problem)
                .toList();
    }

    private CheckedLedger load(NamedContent... files) {
        return load.load(Importer.of(steward), Workbooks.read(files), "台账");
    }

    private Dossier dossier() {
        return dossiers.of(steward, initiative.code(), AsOf.today(TestClock.TODAY));
    }
}
