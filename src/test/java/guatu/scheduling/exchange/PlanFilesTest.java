package guatu.scheduling.exchange;

import static guatu.scheduling.exchange.SampleProject.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.scheduling.Schedule;
import guatu.scheduling.exchange.UnreadablePlanException.Fault;
import guatu.scheduling.risk.EstimateUnit;
import guatu.scheduling.risk.PertBeta;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mpxj.Duration;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TaskField;
import org.mpxj.TimeUnit;

class PlanFilesTest {

    private final SampleProject project = new SampleProject();

    @Test
    void tasksLinksLagsAndDaysOffAreScheduled() throws Exception {
        Task pile = project.task("打桩", 3);
        Task frame = project.task("主体", 4);
        project.link(pile, frame, RelationType.FINISH_START, 1);
        project.dayOff(LocalDate.of(2026, 6, 3));

        Schedule schedule = read().schedule();

        assertThat(schedule.activity("1").earlyFinish()).isEqualTo(LocalDate.of(2026, 6, 4));
        assertThat(schedule.activity("2").earlyStart()).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(schedule.activity("2").earlyFinish()).isEqualTo(LocalDate.of(2026, 6, 11));
    }

    @Test
    void aSummaryIsNoWorkAndWhatItWaitsForHoldsAllOfIt() throws Exception {
        Task permit = project.task("许可", 2);
        Task works = project.task("施工", 0);
        project.task(works, "一期", 1);
        project.task(works, "二期", 1);
        project.link(permit, works, RelationType.FINISH_START, 0);

        Plan plan = read();

        assertThat(plan.network().isSummary("2")).isTrue();
        assertThat(plan.schedule().activity("3").earlyStart()).isEqualTo(LocalDate.of(2026, 6, 3));
        assertThat(plan.schedule().activity("4").earlyStart()).isEqualTo(LocalDate.of(2026, 6, 3));
    }

    @Test
    void aTaskWaitsForThePeopleWhoDoIt() throws Exception {
        project.worksOn(project.task("测量", 2), "测量员", LocalDate.of(2026, 6, 2));

        assertThat(read().schedule().activity("1").earlyFinish()).isEqualTo(LocalDate.of(2026, 6, 3));
    }

    @Test
    void aTaskPlacedByHandStays() throws Exception {
        Task first = project.task("前", 5);
        Task placed = project.task("后", 1);
        project.link(first, placed, RelationType.FINISH_START, 0);
        project.place(placed, MONDAY.plusDays(1), MONDAY.plusDays(1).withHour(17));

        assertThat(read().schedule().activity("2").earlyStart()).isEqualTo(LocalDate.of(2026, 6, 2));
    }

    @Test
    void anInactiveTaskIsLeftOutAndNamed() throws Exception {
        project.task("做", 1);
        project.task("不做", 1).setActive(false);

        Plan plan = read();

        assertThat(plan.tasks()).extracting(Plan.Task::name).containsExactly("做");
        assertThat(plan.findings()).containsExactly(new Finding("2", Finding.Kind.INACTIVE, ""));
    }

    @Test
    void anotherStartMovesThePlan() throws Exception {
        project.task("做", 1);

        assertThat(read().from(LocalDate.of(2026, 7, 6)).schedule().finish()).isEqualTo(LocalDate.of(2026, 7, 6));
    }

    @Test
    void aCircleIsNamed() {
        Task one = project.task("一", 1);
        Task other = project.task("二", 1);
        project.link(one, other, RelationType.FINISH_START, 0);
        project.link(other, one, RelationType.FINISH_START, 0);

        refuses("circle.xml", project.mspdi(), Fault.NO_NETWORK, "circle");
    }

    @Test
    void aFileCutOffIsRefused() {
        project.task("做", 1);
        byte[] whole = project.mspdi();

        refuses("cut.xml", Arrays.copyOf(whole, whole.length / 2), Fault.DAMAGED, "damaged or incomplete");
    }

    @Test
    void aPackedFileIsRefusedUnopened() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("plan.mpp"));
            zip.write(new byte[1 << 20]);
        }

        refuses("plan.mpp", packed.toByteArray(), Fault.PACKED, "packed");
    }

    @Test
    void entitiesThatSwellAreNotRead() {
        String bomb = """
                <?xml version="1.0"?>
                <!DOCTYPE Project [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <Project xmlns="http://schemas.microsoft.com/project"><Name>&b;</Name></Project>
                """;

        refuses("bomb.xml", bomb.getBytes(StandardCharsets.UTF_8), Fault.UNKNOWN_FORMAT, "no plan");
    }

    @Test
    void threePointsComeFromFieldsThatCarryTheirNamesAndThoseOutOfOrderAreNamed() throws Exception {
        Task good = project.task("打桩", 10);
        Task wrong = project.task("主体", 10);
        List<TaskField> fields = List.of(TaskField.DURATION1, TaskField.DURATION2, TaskField.DURATION3);
        List<String> names = List.of("Optimistic Duration", "Expected Duration", "Pessimistic Duration");
        for (int i = 0; i < 3; i++) {
            good.getParentFile().getCustomFields().getOrCreate(fields.get(i)).setAlias(names.get(i));
            good.set(fields.get(i), Duration.getInstance(List.of(8, 10, 16).get(i), TimeUnit.DAYS));
            wrong.set(fields.get(i), Duration.getInstance(List.of(16, 10, 8).get(i), TimeUnit.DAYS));
        }

        Plan plan = read();

        assertThat(plan.estimates())
                .containsExactly(Map.entry("1", new PertBeta(EstimateUnit.WORKING_DAYS, 8, 10, 16)));
        assertThat(plan.findings())
                .containsExactly(new Finding("2", Finding.Kind.ESTIMATE_LEFT_OUT, "16.0, 10.0, 8.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "这不是计划",
                "<html><body>login</body></html>",
                "<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\"/>",
                "{\"tasks\": []}"
            })
    void whatIsNoPlanIsRefused(String text) {
        refuses("plan.xml", text.getBytes(StandardCharsets.UTF_8), Fault.UNKNOWN_FORMAT, "no plan");
    }

    @Test
    void garbageWithTheFirstBytesOfABinaryFileIsRefused() {
        byte[] garbage = new byte[4096];
        Arrays.fill(garbage, (byte) 0x55);
        System.arraycopy(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                0,
                garbage,
                0,
                8);

        refuses("plan.mpp", garbage, Fault.DAMAGED, "damaged");
    }

    private Plan read() throws UnreadablePlanException {
        return PlanFiles.read("plan.xml", project.mspdi());
    }

    private static void refuses(String name, byte[] content, Fault fault, String words) {
        assertThatExceptionOfType(UnreadablePlanException.class)
                .isThrownBy(() -> PlanFiles.read(name, content))
                .withMessageContaining(words)
                .withMessageContaining("Try")
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(fault))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("\n"));
    }
}
