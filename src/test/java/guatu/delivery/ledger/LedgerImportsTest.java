package guatu.delivery.ledger;

import static guatu.delivery.ledger.Workbooks.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.sheets.FileImport;
import guatu.sheets.FileImport.State;
import guatu.sheets.FileImports;
import guatu.sheets.ImportReport;
import guatu.sheets.ImportWork;
import guatu.sheets.NamedContent;
import guatu.sheets.Problem;
import guatu.sheets.Refusal;
import guatu.sheets.store.ImportTable;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger from its upload to the rows it becomes. */
@SpringBootTest
@Import(TestZones.class)
class LedgerImportsTest {

    @Autowired
    FileImports imports;

    @Autowired
    ImportWork work;

    @Autowired
    ImportTable table;

    @Autowired
    LedgerTemplate template;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Viewer steward;
    String north;
    String code;

    @BeforeEach
    void foundAZone() {
        zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.north());
        north = zone.north().code();
        code = "P-" + zone.root().code();
    }

    @Test
    void aLedgerIsLoadedWithItsActivitiesLinksProgressAndMoney() {
        UUID id = apply(
                csv("事项.csv", "编码,类别,名称,所属单位,投资额,承诺时限\n%s,项目,智能厂房,%s,1.5亿元,2026年9月底\n".formatted(code, north)),
                csv(
                        "节点.csv",
                        "事项编码,序号,名称,类型,关口,计划完成\n%s,1,开工,工作,,2026.3\n%s,2,竣工,里程碑,是,2026年9月\n".formatted(code, code)),
                csv("紧前.csv", "事项编码,紧前序号,后续序号\n%s,1,2\n".formatted(code)),
                csv(
                        "进展.csv",
                        "事项编码,节点序号,记录,发生日期,进度\n%s,1,进度,2026-02-01,35%%\n%s,2,完成,2026-02-03,\n".formatted(code, code)),
                csv("资金.csv", "事项编码,年度,计划投资（万元）\n%s,2026,3200\n".formatted(code)));

        assertThat(imports.find(steward, id).state()).isEqualTo(State.APPLIED);
        assertThat(texts("""
                        select concat_ws(' ', i.name, i.investment::bigint, i.investment_currency, i.promised_on, i.promised_precision,
                                         i.search_text like '%zncf%')
                        from initiative i where code = :code
                        """)).containsExactly("智能厂房 150000000 CNY 2026-09-30 month_end t");
        assertThat(texts("""
                        select concat_ws(' ', a.position, a.percent::int, a.planned_finish, a.planned_precision, a.actual_finish,
                                         a.gate, a.verified)
                        from activity a join initiative i on i.id = a.initiative_id where i.code = :code order by a.position
                        """)).containsExactly("1 35 2026-03-31 month f f", "2 100 2026-09-30 month 2026-02-03 t f");
        assertThat(texts("""
                        select concat_ws(' ', m.year, m.amount::bigint, l.light is not null, k.ground)
                        from initiative i join money_plan m on m.initiative_id = i.id
                        left join initiative_light l on l.initiative_id = i.id
                        left join activity_link k on k.initiative_id = i.id where i.code = :code
                        """)).containsExactly("2026 32000000 t technical");
    }

    @Test
    void aMoneyPlanThatAFileChangesIsKeptAsItWas() {
        apply(
                csv("事项.csv", "编码,类别,名称,所属单位\n%s,项目,厂房,%s\n".formatted(code, north)),
                csv("资金.csv", "事项编码,年度,计划投资（万元）\n%s,2026,3200\n".formatted(code)));
        apply(csv("资金.csv", "事项编码,年度,计划投资（万元）\n%s,2026,4000\n%s,2027,100\n".formatted(code, code)));

        assertThat(texts("""
                        select concat_ws(' ', m.year, m.amount::bigint, m.since_at is null) from money_plan m
                        join initiative i on i.id = m.initiative_id where i.code = :code order by m.year
                        """)).containsExactly("2026 40000000 t", "2027 1000000 f");
        assertThat(texts("""
                        select concat_ws(' ', b.year, b.amount::bigint) from money_plan_before b
                        join initiative i on i.id = b.initiative_id where i.code = :code
                        """)).containsExactly("2026 32000000");
    }

    @Test
    void theSameFileSentTwiceChangesNothing() {
        NamedContent file = csv("事项.csv", "编码,类别,名称,所属单位\n%s,项目,厂房,%s\n".formatted(code, north));
        apply(file);

        FileImport again = imports.find(steward, upload(file));

        assertThat(again.state()).isEqualTo(State.CHECKED);
        assertThat(again.changesNothing()).isTrue();
    }

    @Test
    void whatChangesIsShownFieldByFieldAndWhatHasNoColumnStays() {
        TestInitiative initiative = zones.initiative(zone.north());
        UUID id = upload(csv("事项.csv", "编码,类别,名称,所属单位,阶段\n%s,项目,新名称,%s,在建\n".formatted(initiative.code(), north)));

        ImportReport report = imports.find(steward, id).report().orElseThrow();
        assertThat(report.changed().getFirst().fields())
                .containsExactly(
                        new ImportReport.FieldChange("名称", "测试厂房 " + initiative.code(), "新名称"),
                        new ImportReport.FieldChange("阶段", "", "在建"));

        imports.apply(steward, id);
        await(id);
        code = initiative.code();
        assertThat(texts("select concat_ws(' ', name, stage, content, version) from initiative where code = :code"))
                .containsExactly("新名称 在建 建成投产 2");
    }

    @Test
    void oneWrongRowKeepsTheWholeLedgerOut() {
        UUID id = upload(csv(
                "事项.csv",
                "编码,类别,名称,所属单位,承诺时限\n%s,项目,好,%s,2026\n%s-2,项目,坏,%s,明年\n".formatted(code, north, code, north)));

        assertThat(imports.find(steward, id).state()).isEqualTo(State.REFUSED);
        assertThat(problems(id)).containsExactly(Problem.NOT_A_DATE);
        assertThatThrownBy(() -> imports.apply(steward, id)).isInstanceOf(Refused.class);
        assertThat(texts("select code from initiative where code = :code")).isEmpty();
    }

    @Test
    void rowsThatPointNowhereOrRepeatAreNamed() {
        UUID id = upload(csv(
                "事项.csv",
                "编码,类别,名称,所属单位,责任单位,行业,空间,责任人账号\n%s,项目,一,%s,NO-O,NO-I,NO-P,nobody\n%s,项目,二,%s,,,,\n"
                        .formatted(code, north, code, north)));

        assertThat(problems(id))
                .containsExactly(
                        Problem.UNKNOWN_PERSON,
                        Problem.UNKNOWN_ORGANISATION,
                        Problem.UNKNOWN_INDUSTRY,
                        Problem.UNKNOWN_PLACE,
                        Problem.DUPLICATE);
    }

    @Test
    void aCircleOfLinksIsNamed() {
        TestInitiative initiative = zones.initiative(zone.north());
        UUID id = upload(csv("紧前.csv", "事项编码,紧前序号,后续序号\n%s,3,1\n".formatted(initiative.code())));

        assertThat(problems(id)).containsExactly(Problem.LINK_CYCLE);
        assertThat(report(id).refusals().getFirst().found()).endsWith("1 → 2 → 3 → 1");
    }

    @Test
    void initiativesThatStandAboveEachOtherAreRefused() {
        UUID id = upload(csv(
                "事项.csv",
                "编码,类别,名称,所属单位,上级事项\n%s,项目,一,%s,%s-2\n%s-2,项目,二,%s,%s\n"
                        .formatted(code, north, code, code, north, code)));

        assertThat(problems(id)).containsExactly(Problem.PARENT_CYCLE, Problem.PARENT_CYCLE);
    }

    @Test
    void activitiesMayChangePlacesButNotTakeOne() {
        TestInitiative initiative = zones.initiative(zone.north());
        code = initiative.code();
        String swap = "id,事项编码,序号,名称,类型\n%s,%s,2,备案,工作\n";
        UUID taken = upload(csv("节点.csv", swap.formatted(initiative.filing(), code)));
        assertThat(problems(taken)).containsExactly(Problem.POSITION_TAKEN);

        apply(csv(
                "节点.csv",
                (swap + "%s,%s,1,施工,工作\n").formatted(initiative.filing(), code, initiative.construction(), code)));
        assertThat(texts("""
                        select a.name from activity a join initiative i on i.id = a.initiative_id where i.code = :code order by a.position
                        """)).containsExactly("施工", "备案", "验收");
    }

    @Test
    void anActivityMayStandWhereARemovedOneWas() {
        TestInitiative initiative = zones.initiative(zone.north());
        code = initiative.code();
        jdbc.sql("update activity set removed_at = now() where id = :id")
                .param("id", initiative.acceptance())
                .update();

        apply(csv("节点.csv", "事项编码,序号,名称,类型\n%s,3,试产,里程碑\n".formatted(code)));

        assertThat(texts("""
                        select a.name from activity a join initiative i on i.id = a.initiative_id
                        where i.code = :code and a.removed_at is null order by a.position
                        """)).containsExactly("备案", "施工", "试产");
    }

    @Test
    void anotherUnitsInitiativesAreNeitherLoadedIntoNorGivenAway() {
        TestInitiative theirs = zones.initiative(zone.south());
        UUID id = upload(
                csv(
                        "事项.csv",
                        "编码,类别,名称,所属单位\n%s,项目,一,%s\n%s,项目,二,%s\n"
                                .formatted(code, zone.south().code(), theirs.code(), north)),
                csv("进展.csv", "事项编码,记录,发生日期\n%s,开始,2026-02-01\n".formatted(theirs.code())));

        assertThat(problems(id))
                .containsExactly(Problem.NOT_YOUR_ORGANISATION, Problem.CODE_TAKEN, Problem.UNKNOWN_INITIATIVE);
        assertThat(report(id).toString()).doesNotContain("测试厂房");
    }

    @Test
    void sharedListsAreLeftToAdministrators() {
        UUID id = upload(csv("组织.csv", "编码,名称,类型,上级编码\n%s-X,新科室,department,%s\n".formatted(north, north)));

        assertThat(problems(id)).containsExactly(Problem.SHARED_LIST);
    }

    @Test
    void whatHasChangedSinceTheCheckIsShownAgainInsteadOfLoaded() {
        TestInitiative initiative = zones.initiative(zone.north());
        UUID id = upload(csv("事项.csv", "编码,类别,名称,所属单位\n%s,项目,新名称,%s\n".formatted(initiative.code(), north)));
        jdbc.sql("update initiative set name = '别人改的', version = version + 1 where id = :id")
                .param("id", initiative.id())
                .update();

        imports.apply(steward, id);
        await(id);

        FileImport found = imports.find(steward, id);
        assertThat(found.state()).isEqualTo(State.CHECKED);
        assertThat(found.report().orElseThrow().notice()).isEqualTo("ledger.notice.changedSince");
        assertThat(found.report()
                        .orElseThrow()
                        .changed()
                        .getFirst()
                        .fields()
                        .getFirst()
                        .before())
                .isEqualTo("别人改的");
    }

    @Test
    void whatAFallBrokeOffIsSaidAtTheNextStart() {
        UUID id = upload(csv("事项.csv", "编码,类别,名称,所属单位\n%s,项目,一,%s\n".formatted(code, north)));
        assertThat(table.move(id, State.CHECKED, State.APPLYING)).isTrue();

        work.recover();

        FileImport found = imports.find(steward, id);
        assertThat(found.state()).isEqualTo(State.FAILED);
        assertThat(found.report().orElseThrow().notice()).isEqualTo("ledger.failed.brokenOff");
        imports.checkAgain(steward, id);
        await(id);
        assertThat(imports.find(steward, id).state()).isEqualTo(State.CHECKED);
    }

    @Test
    void anotherPersonsImportIsNotFound() {
        UUID id = upload(csv("事项.csv", "编码,类别,名称,所属单位\n%s,项目,一,%s\n".formatted(code, north)));
        Viewer colleague = zones.person(Role.STEWARD, zone.north());

        assertThatThrownBy(() -> imports.find(colleague, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void theCorrectionsCarryEveryRowAndTheWrongOnesFirstWithTheirProblem() throws IOException {
        UUID id = upload(csv(
                "事项.csv",
                "编码,类别,名称,所属单位,承诺时限\n%s,项目,好,%s,2026\n%s-2,项目,坏,%s,明年\n".formatted(code, north, code, north)));
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        imports.writeCorrections(steward, id, (key, arguments) -> key, workbook);

        Ledger corrected = LedgerFiles.read(List.of(new NamedContent("改.xlsx", workbook.toByteArray())));

        assertThat(corrected.refusals()).containsExactly(new Refusal("事项", 2, "承诺时限", "明年", Problem.NOT_A_DATE, ""));
        assertThat(corrected.lines()).extracting(line -> line.text("code")).containsExactly(code);
    }

    @Test
    void thePresentLedgerSentBackUnchangedChangesNothing() throws IOException {
        TestInitiative initiative = zones.initiative(zone.north());
        code = initiative.code();
        apply(csv("进展.csv", "事项编码,节点序号,记录,发生日期,说明\n%s,1,完成,2026年1月,=1+1\n".formatted(code)));
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        template.write(steward, true, (key, arguments) -> key, workbook);

        FileImport found = imports.find(steward, upload(new NamedContent("现有.xlsx", workbook.toByteArray())));

        assertThat(found.report().orElseThrow().refusals()).isEmpty();
        assertThat(found.changesNothing()).isTrue();
        assertThat(found.report().orElseThrow().unchangedCount()).isGreaterThan(5);
    }

    private UUID apply(NamedContent... files) {
        UUID id = upload(files);
        assertThat(report(id).refusals()).isEmpty();
        imports.apply(steward, id);
        await(id);
        return id;
    }

    private UUID upload(NamedContent... files) {
        UUID id = imports.upload(steward, InitiativesImport.CODE, List.of(files));
        await(id);
        return id;
    }

    private void await(UUID id) {
        for (int turn = 0; turn < 3_000 && imports.find(steward, id).state().running(); turn++) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        assertThat(imports.find(steward, id).state().running()).isFalse();
    }

    private ImportReport report(UUID id) {
        return imports.find(steward, id).report().orElseThrow();
    }

    private List<Problem> problems(UUID id) {
        return report(id).refusals().stream().map(Refusal::problem).toList();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).param("code", code).query(String.class).list();
    }
}
