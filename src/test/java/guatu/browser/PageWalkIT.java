package guatu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
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

    @LocalServerPort
    int port;

    /** The desk and the phone at once: while one browser examines its page, the other opens the next. */
    @Test
    void everyPageIsAsItShouldBe() throws Exception {
        Map<String, Set<String>> pagesByFault = new TreeMap<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Map<String, Set<String>>>> walks = both.invokeAll(List.of(
                    () -> walk(1440, List.of("supervision", "admin")),
                    () -> walk(390, List.of("supervision", "steward"))));
            for (Future<Map<String, Set<String>>> walk : walks) {
                walk.get().forEach((fault, pages) -> pages.forEach(page -> note(pagesByFault, page, List.of(fault))));
            }
        }

        assertThat(pagesByFault).isEmpty();
    }

    /** @return the pages by their fault: one that stands on many pages is one */
    private Map<String, Set<String>> walk(int width, List<String> usernames) {
        Map<String, Set<String>> pagesByFault = new TreeMap<>();
        Set<String> examined = new HashSet<>();
        try (Chromium chromium = new Chromium()) {
            for (String username : usernames) {
                try (Visitor visitor = chromium.visitor("http://localhost:" + port, width)) {
                    walk(visitor, username, width, examined, pagesByFault);
                }
            }
        }
        return pagesByFault;
    }

    /** @param examined kinds that somebody before has looked at as closely as can be; after that only what the browser complains of counts */
    private static void walk(
            Visitor visitor, String username, int width, Set<String> examined, Map<String, Set<String>> pagesByFault) {
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
                note(pagesByFault, path, visitor.passingFaults());
                ahead.addAll(visitor.links("main"));
                if (width < 600) {
                    visitor.page().setViewportSize(NARROWEST, 780);
                    note(pagesByFault, path + " at 360 px", visitor.sideways());
                    visitor.page().setViewportSize(width, 844);
                }
                if (examined.add(kind(path))) {
                    visitor.shorten();
                    note(pagesByFault, path, visitor.faults());
                }
            }
        }
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
