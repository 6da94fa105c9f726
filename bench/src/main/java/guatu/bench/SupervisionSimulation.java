package guatu.bench;

import static io.gatling.javaapi.core.CoreDsl.doIfEquals;
import static io.gatling.javaapi.core.CoreDsl.uniformRandomSwitch;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Half of the users see the whole city, half see one unit; each opens pages of supervision with a moment to read. */
public class SupervisionSimulation extends Simulation {

    private static final String UNIT = "d%03d-02";

    private static List<Map<String, Object>> people() {
        return IntStream.range(0, Settings.USERS).mapToObj(SupervisionSimulation::person).toList();
    }

    private static Map<String, Object> person(int number) {
        boolean city = number % 2 == 0;
        String unit = UNIT.formatted(number / 2 % 10 + 1);
        Person person = new Person(city ? "city" : unit + ".1");
        Map<String, Object> feed = new HashMap<>(person.signIn(city ? PageLoad.CITY : PageLoad.UNIT));
        feed.put("unit", unit.toUpperCase(Locale.ROOT));
        feed.put("whistles", person.codes("/api/v1/whistles?list=all"));
        feed.put("orders", person.codes("/api/v1/orders"));
        return feed;
    }

    /** What is opened, by the name that the table gives it. */
    private static Map<String, String> paths() {
        String past = LocalDate.now(ZoneId.systemDefault()).minusDays(400).toString();
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("supervision", "/supervision");
        paths.put("my work", "/my-work");
        paths.put("initiative", "/initiatives/#{codes.random()}");
        paths.put("problem lists", "/supervision/problems");
        paths.put("five faults by unit", "/supervision/faults");
        paths.put("working systems", "/supervision/systems");
        String whistles = "/supervision/whistles";
        paths.put("whistles", whistles);
        paths.put("whistles: all", whistles + "?list=all");
        paths.put("whistles: new", whistles + "?list=new");
        paths.put("whistles: in hand", whistles + "?list=in_hand");
        paths.put("whistles: closed", whistles + "?list=closed");
        paths.put("whistles: overdue", whistles + "?overdue=yes");
        paths.put("whistles: of a class", whistles + "?list=all&class=land");
        paths.put("whistles: of a unit", whistles + "?list=all&unit=#{unit}");
        paths.put("whistles: of a rung", whistles + "?rung=leader_in_charge");
        paths.put("whistles: of an initiative", whistles + "?list=all&initiative=#{codes.random()}");
        paths.put("whistles: later page", whistles + "?list=all&after=#{whistles.random()}");
        paths.put("whistles: as of a past day", whistles + "?asOf=" + past);
        search(paths, "whistles", whistles + "?list=all&text=");
        paths.put("whistle", whistles + "/#{whistles.random()}");
        paths.put("whistle: form", whistles + "/new?initiative=#{codes.random()}");
        paths.put("whistle: what it costs", whistles + "/cost?class=land&initiative=#{codes.random()}");
        String orders = "/supervision/orders";
        paths.put("orders", orders);
        paths.put("orders: all", orders + "?state=all");
        paths.put("orders: closed", orders + "?state=closed");
        paths.put("orders: reported", orders + "?state=reported");
        paths.put("orders: withdrawn", orders + "?state=withdrawn");
        paths.put("orders: overdue", orders + "?overdue=yes");
        paths.put("orders: mine", orders + "?mine=yes");
        paths.put("orders: of a kind", orders + "?state=all&kind=follow_up");
        paths.put("orders: of a unit", orders + "?state=all&unit=#{unit}");
        paths.put("orders: later page", orders + "?state=all&after=#{orders.random()}");
        paths.put("orders: as of a past day", orders + "?asOf=" + past);
        search(paths, "orders", orders + "?state=all&text=");
        paths.put("order", orders + "/#{orders.random()}");
        paths.put("order: letter", orders + "/#{orders.random()}/letter.docx");
        paths.put("orders: ledger of a unit in hand", orders + "/ledger.xlsx?unit=#{unit}");
        paths.put("on-site help", "/supervision/visits");
        paths.put("on-site help: later page", "/supervision/visits?after=BV-9000");
        paths.put("teams and trainings", "/supervision/teams");
        paths.put("messages", "/messages");
        paths.put("messages: all", "/messages?show=all");
        paths.put("messages: settings", "/messages/settings");
        paths.put("static file", "/app/guatu.css");
        return paths;
    }

    private static void search(Map<String, String> paths, String list, String path) {
        for (String text : List.of("迁改", "高压线", "燃气管道资金", "gyxqg", "没有这样的事")) {
            paths.put(list + ": search " + text, path + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
    }

    /** What only the supervision office opens. */
    private static Map<String, String> office() {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("order: form", "/supervision/orders/new?subjectKind=initiative&subjectCode=#{codes.random()}");
        paths.put("orders proposed", "/supervision/proposals");
        paths.put("designations", "/supervision/designations");
        paths.put("robots", "/messages/robots");
        return paths;
    }

    private static ChainBuilder pages(String phase) {
        List<ChainBuilder> all = new ArrayList<>();
        paths().forEach((name, path) -> all.add(PageLoad.page(phase, name, path)));
        office().forEach((name, path) -> all.add(doIfEquals("#{rights}", PageLoad.CITY)
                .then(PageLoad.page(phase, name, path))));
        return uniformRandomSwitch().on(all);
    }

    @Override
    public void before() {
        PageLoad.countStatementsAnew();
    }

    public SupervisionSimulation() {
        setUp(PageLoad.of(people(), SupervisionSimulation::pages)).protocols(PageLoad.browser());
    }
}
