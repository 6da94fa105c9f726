package guatu.scheduling.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpxj.Duration;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScheduleCommandTest {

    private static final String ACTIVITIES = """
            事项编码,序号,名称,类型,工期（工作日）,计划开始,乐观工期,最可能工期,悲观工期
            PRJ-1,1,勘察,活动,3,2026-06-01,2,3,6
            PRJ-1,2,"设计,初稿",活动,2,,,,
            PRJ-1,3,交底,里程碑,,,,,
            """;
    private static final String LINKS = """
            事项编码,紧前序号,后续序号,关系,间隔
            PRJ-1,1,3,完成后开始,1
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path ledger;

    @BeforeEach
    void writeLedger() throws IOException {
        ledger = Files.writeString(folder.resolve("activities.csv"), ACTIVITIES);
        Files.writeString(folder.resolve("links.csv"), LINKS);
    }

    @Test
    void everyActivityHasALine() {
        assertThat(run(ledger.toString())).isZero();

        assertThat(out()).isEqualTo("""
                uid,name,early_start,early_finish,late_start,late_finish,total_float_days,free_float_days,critical
                PRJ-1/1,勘察,2026-06-01,2026-06-03,2026-06-01,2026-06-03,0,0,true
                PRJ-1/2,"设计,初稿",2026-06-01,2026-06-02,2026-06-03,2026-06-04,2,2,false
                PRJ-1/3,交底,2026-06-04,2026-06-04,2026-06-04,2026-06-04,0,0,true
                """);
        assertThat(err()).isEmpty();
    }

    @Test
    void aStartAndADeadlineOfTheCommandCount() {
        assertThat(run(ledger.toString(), "--from", "2026-07-06", "--deadline=2026-07-08"))
                .isZero();

        assertThat(out()).contains("PRJ-1/1,勘察,2026-07-06,2026-07-08,2026-07-03,2026-07-07,-1,0,true");
    }

    @Test
    void hoursAreDecimalsOfADay() throws IOException {
        SampleProject project = new SampleProject();
        Task whole = project.task("一天", 1);
        Task hours = project.task("三小时", 0);
        hours.setDuration(Duration.getInstance(3, TimeUnit.HOURS));
        project.link(whole, project.task("后", 1), RelationType.FINISH_START, 0);
        Path file = Files.write(folder.resolve("plan.xml"), project.mspdi());

        assertThat(run(file.toString())).isZero();

        assertThat(out()).contains("2,三小时,2026-06-01,2026-06-01,2026-06-02,2026-06-02,1.625,1.625,false");
    }

    @Test
    void jsonHoldsTheSame() {
        assertThat(run(ledger.toString(), "--format", "json")).isZero();

        JsonNode json = new JsonMapper().readTree(out());
        assertThat(json.get("finish").asString()).isEqualTo("2026-06-04");
        assertThat(json.get("activities").get(1).get("total_float_days").asInt())
                .isEqualTo(2);
    }

    @Test
    void oneSeedGivesOneAnswerWithTheProbabilityOfTheDeadline() {
        String[] words = {ledger.toString(), "--runs", "1000", "--seed", "7", "--deadline", "2026-06-05"};
        assertThat(run(words)).isZero();
        String first = out();
        out.reset();

        run(words);

        assertThat(out()).isEqualTo(first);
        assertThat(first)
                .contains("# 1 of 3 activities have a three-point estimate")
                .containsPattern("# probability of 2026-06-05: 0\\.\\d+")
                .containsPattern("# P50 2026-06-0\\d, P80 2026-06-0\\d, P95 2026-06-\\d\\d");
    }

    @Test
    void severalFilesGoIntoAFolderAndOneThatIsBadSpoilsNoOther() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.mpp"), "garbage");
        Path results = folder.resolve("results");

        assertThat(run(bad.toString(), ledger.toString(), "--out-dir", results.toString()))
                .isEqualTo(2);

        assertThat(results.resolve("activities.csv")).content().contains("PRJ-1/2");
        assertThat(err().lines()).singleElement().asString().contains("bad.mpp").contains("Try");
    }

    @Test
    void aFileThatIsNotThereIsOneLine() {
        assertThat(run(folder.resolve("none.mpp").toString())).isEqualTo(2);

        assertThat(err().lines())
                .singleElement()
                .asString()
                .contains("none.mpp")
                .contains("Try");
        assertThat(out()).isEmpty();
    }

    @Test
    void wrongOptionsAreSaidInOneLine() {
        for (String[] words : List.of(
                new String[] {},
                new String[] {"a.mpp", "--what", "x"},
                new String[] {"a.mpp", "--from"},
                new String[] {"a.mpp", "--from", "1.6.2026"},
                new String[] {"a.mpp", "--runs", "0"},
                new String[] {"a.mpp", "--format", "xml"},
                new String[] {"a.mpp", "b.mpp"})) {
            err.reset();
            assertThat(run(words)).isEqualTo(2);
            assertThat(err().lines())
                    .singleElement()
                    .asString()
                    .contains("Expected")
                    .contains("Try");
        }
    }

    @Test
    void aLinkToNoActivityIsNamed() throws IOException {
        Files.writeString(folder.resolve("links.csv"), "事项编码,紧前序号,后续序号\nPRJ-1,1,9\n");

        assertThat(run(ledger.toString())).isEqualTo(2);
        assertThat(err()).contains("PRJ-1/9");
    }

    private int run(String... words) {
        return new ScheduleCommand(new PrintStream(out), new PrintStream(err)).run(new ArrayList<>(List.of(words)));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
