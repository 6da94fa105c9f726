package guatu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Opens a page of every kind that can be reached from the menu, on the desk and on the phone, with the demo's ledger. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class PageWalkIT {

    private static final String PASSWORD = "guatu-demo-2026";
    private static final int NARROWEST = 360;

    /** By width: what somebody before has looked at as closely as can be; after that only what the browser complains of counts. */
    private static final Map<Integer, Set<String>> KINDS_EXAMINED = new HashMap<>();

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"1440,supervision", "390,supervision", "1440,admin", "390,steward"})
    void everyPageIsAsItShouldBe(int width, String username) {
        // A fault that stands on many pages is one fault.
        Map<String, Set<String>> pagesByFault = new TreeMap<>();
        try (Visitor visitor = chromium.visitor("http://localhost:" + port, width)) {
            visitor.open("/login");
            note(pagesByFault, "/login", visitor.faults());
            visitor.signIn(username, PASSWORD);
            Deque<String> ahead = new ArrayDeque<>(visitor.links("nav"));
            ahead.addAll(visitor.links("header"));
            assertThat(ahead).as("the menu").hasSizeGreaterThan(3);

            Set<String> kindsSeen = new HashSet<>();
            while (!ahead.isEmpty()) {
                String path = ahead.poll();
                if (kindsSeen.add(kind(path)) && isPage(path)) {
                    visitor.open(path);
                    boolean first = KINDS_EXAMINED
                            .computeIfAbsent(width, none -> new HashSet<>())
                            .add(kind(path));
                    note(pagesByFault, path, first ? visitor.faults() : visitor.passingFaults());
                    ahead.addAll(visitor.links("main"));
                    if (width < 600) {
                        visitor.page().setViewportSize(NARROWEST, 780);
                        note(pagesByFault, path + " at 360 px", visitor.sideways());
                        visitor.page().setViewportSize(width, 844);
                    }
                }
            }
        }

        assertThat(pagesByFault).isEmpty();
    }

    private static void note(Map<String, Set<String>> pagesByFault, String path, List<String> faults) {
        faults.forEach(fault ->
                pagesByFault.computeIfAbsent(fault, first -> new TreeSet<>()).add(path));
    }

    /** Two addresses are of a kind when they differ in a code or a question only. */
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("/[^/]*[A-Z\\d%][^/]*", "/…");
    }

    private static boolean isPage(String path) {
        return !path.matches(
                ".*\\.(csv|xlsx|docx|svg|json|xml|xer)(\\?.*)?|/logout.*|/api/.*|.*/files/.*|.*[?&]language=.*");
    }
}
