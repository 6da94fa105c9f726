package guatu.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Somebody at a screen. What the browser complains of is kept: errors of scripts, refused contents, answers of 500. */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final String address;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " from " + response.url());
            }
        });
    }

    Page page() {
        return page;
    }

    Visitor signIn(String username, String password) {
        page.navigate("/login");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    void open(String path) {
        Response response = Objects.requireNonNull(page.navigate(path));
        if (response.status() >= 400) {
            complaints.add(response.status() + " from " + path);
        }
    }

    /** By a finger, sideways. */
    void drag(double x, double y, int pixels) {
        CDPSession device = context.newCDPSession(page);
        touch(device, "touchStart", touchPoints(x, y));
        touch(device, "touchMove", touchPoints(x + pixels / 2.0, y));
        touch(device, "touchMove", touchPoints(x + pixels, y));
        touch(device, "touchEnd", new JsonArray());
    }

    private static void touch(CDPSession device, String type, JsonArray points) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        device.send("Input.dispatchTouchEvent", event);
    }

    private static JsonArray touchPoints(double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        return points;
    }

    /** Where links of this site lead, as paths with their queries. */
    List<String> links(String selector) {
        // One question for all of them: a page of a thousand links would ask two thousand.
        List<?> addresses = (List<?>) page.locator(selector + " a[href]:not([download])")
                .evaluateAll("links => links.map(link => link.href)");
        return addresses.stream()
                .map(String::valueOf)
                .filter(href -> href.startsWith(address + "/"))
                .map(href -> href.substring(address.length()).replaceAll("#.*", ""))
                .distinct()
                .toList();
    }

    /** What the browser complained of so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Everything wrong with the page as it stands, in words; empty when it is as it should be. */
    List<String> faults() {
        List<String> faults = passingFaults();
        examination()
                .analyze()
                .getViolations()
                .forEach(violation -> violation
                        .getNodes()
                        .forEach(node -> faults.add("axe %s: %s".formatted(violation.getId(), node.getHtml()))));
        return faults;
    }

    /** Our pages have no frames, so that they are examined where they stand, without a second page for the results of each frame. */
    private AxeBuilder examination() {
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(violationsOnly).setLegacyMode(true);
    }

    /** Like {@link #faults}, without the slow examination of accessibility. */
    List<String> passingFaults() {
        List<String> faults = new ArrayList<>(complaints);
        complaints.clear();
        faults.addAll(sideways());
        return faults;
    }

    /** Takes rows and entries away that only repeat those before them, so that a long page is examined in the time of a short one. */
    void shorten() {
        page.evaluate("""
                () => document.querySelectorAll('tbody, ul, ol, select, datalist')
                    .forEach(list => [...list.children].slice(12).forEach(row => row.remove()))
                """);
    }

    /** Says so when the page can be moved sideways, and names the innermost elements that stick out. */
    List<String> sideways() {
        Object sticking = page.evaluate("""
                () => {
                    const width = document.documentElement.clientWidth;
                    if (document.documentElement.scrollWidth <= width) return [];
                    const sticking = [...document.body.querySelectorAll('*')]
                        .filter(e => e.getBoundingClientRect().right > width + 0.5 && e.children.length === 0)
                        .slice(0, 3)
                        .map(e => 'beyond the screen: ' + e.outerHTML.slice(0, 160));
                    return sticking.length ? sticking : ['the page is wider than the screen'];
                }
                """);
        return ((List<?>) sticking).stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
