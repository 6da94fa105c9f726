package guatu.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Many rounds of SIGKILL for a drawn process at a drawn moment, while programs record, second persons decide, ledgers are
 * loaded and files are sent by form. After each, what all of them were told is compared with what is there. One
 * installation lives through all of it.
 */
final class Kills {

    private static final String PASSWORD = "guatu-demo-2026";
    private static final SampleLedger GATED = new SampleLedger("GATE-", 200, 10, true);
    private static final int WHOLE_TRAIL_EACH = 25;

    private final Installation installation;
    private final long seed;
    private final Random rounds;
    private final Told told = new Told();
    private final Map<Victim, List<Duration>> away = new EnumMap<>(Victim.class);
    private final Queue<UUID> gates = new ConcurrentLinkedQueue<>();
    private final List<UUID> activities;
    private final Program recorder;
    private final Program decider;

    private Kills(Path folder, long seed) {
        this.seed = seed;
        this.rounds = new Random(seed);
        this.installation = new Installation(folder);
        installation.start();
        Books books = new Books(installation.tables());
        Clerk steward = clerk("steward");
        UUID id = steward.upload(GATED.files());
        Patience.await("the gates are checked", () -> books.stateOfImport(id).equals("checked"));
        steward.submit("/imports/" + id, "/imports/" + id + "/application", Map.of());
        Patience.await("the gates are loaded", () -> books.stateOfImport(id).equals("applied"));
        gates.addAll(books.activities(GATED.codes()));
        activities = books.open("ORG-EDZ");
        recorder = new Program(installation.address(), steward.token("RECORD"));
        decider = new Program(installation.address(), clerk("officer").token("CONFIRM"));
    }

    /** @param arguments how many rounds, and the seed that victims, moments and what is sent are drawn from */
    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Path folder = Files.createTempDirectory(Path.of("target"), "kills-");
        System.out.printf("%d rounds, seed %d, in %s%n", rounds, seed, folder);
        Kills kills = new Kills(folder, seed);
        try {
            for (int round = 1; round <= rounds; round++) {
                kills.round(round);
                if (round % WHOLE_TRAIL_EACH == 0 || round == rounds) {
                    kills.theWholeTrailHolds();
                    System.out.printf("%d rounds: %s%n%s%n", round, kills.told, kills.timesAway());
                }
            }
        } finally {
            kills.installation.close();
        }
    }

    private void round(int number) {
        Random random = new Random(rounds.nextLong());
        Victim victim = Victim.drawn(random);
        Books books = new Books(installation.tables());
        Correspondence programs = new Correspondence(recorder, activities, random);
        SecondPersons seconds = new SecondPersons(recorder, decider, gates, random, programs::over);
        LedgerLoads loads = new LedgerLoads(clerk("steward"), books, "R%d-".formatted(number), programs::over);
        FormNotes forms = new FormNotes(clerk("officer"), activities, random, programs::over);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> working = List.of(
                    CompletableFuture.runAsync(seconds, others),
                    CompletableFuture.runAsync(loads, others),
                    CompletableFuture.runAsync(forms, others));
            programs.writeUntil(() ->
                    away.computeIfAbsent(victim, first -> new ArrayList<>()).add(victim.falls(installation, random)));
            working.forEach(CompletableFuture::join);
        }
        try {
            check(programs, seconds, loads, forms);
        } catch (AssertionError wrong) {
            throw new AssertionError("Round %d of seed %d, which killed %s".formatted(number, seed, victim), wrong);
        }
    }

    private void check(Correspondence programs, SecondPersons seconds, LedgerLoads loads, FormNotes forms) {
        Books books = new Books(installation.tables());
        told.hear(programs, seconds);
        told.hear(forms);
        told.isAllThere(books);
        books.nothingIsHalfDone();
        assertThat(installation.partsOfUploads()).as("files without a row").isEmpty();

        told.hear(loads.check(books));
        programs.sendAgain();
        seconds.sendAgain();
        told.hear(programs, seconds);
        told.isAllThereIs(books);
        books.nothingIsHalfDone();
        books.everyDecisionStandsInTheTrail();
        books.theStandingStateFollowsFromTheRecords();
        books.theTrailIsWhole();
    }

    private void theWholeTrailHolds() {
        Installation.Outcome outcome = installation.command("verify-audit");
        assertThat(outcome.exitCode()).as(outcome.words()).isZero();
    }

    private String timesAway() {
        StringBuilder words = new StringBuilder();
        away.forEach((victim, times) -> {
            List<Duration> sorted = times.stream().sorted().toList();
            words.append("  %s killed %d times, back after %.1f s at the median, %.1f s at most%n"
                    .formatted(
                            victim, times.size(), seconds(sorted.get(sorted.size() / 2)), seconds(sorted.getLast())));
        });
        return words.toString();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private Clerk clerk(String username) {
        return new Clerk(installation.address()).signIn(username, PASSWORD);
    }
}
