package guatu.supervision.message.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import guatu.directory.Permission;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.supervision.message.Addressee;
import guatu.supervision.message.Message;
import guatu.supervision.message.Messages;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages leave by robots of groups, and by no robot into an inner network. */
@SpringBootTest(properties = "guatu.address=https://guatu.example")
@Import(TestZones.class)
class RobotPostTest {

    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();
    private static final HttpServer GATEWAY = gateway();
    private static volatile String answer = "";

    /** Post goes out when the test says so. */
    @MockitoBean
    PostClock post;

    @Autowired
    PostRound round;

    @Autowired
    Robots robots;

    @Autowired
    Messages messages;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Viewer administrator;

    private record Received(String query, String key, JsonNode body) {}

    @DynamicPropertySource
    static void gatewayIsAllowed(DynamicPropertyRegistry registry) {
        registry.add(
                "guatu.message.gateways",
                () -> "127.0.0.1:" + GATEWAY.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        GATEWAY.stop(0);
    }

    @BeforeEach
    void found() {
        clock.reset();
        RECEIVED.clear();
        answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
        zone = zones.found();
        administrator = zones.person(Role.ADMINISTRATOR, zone.root());
    }

    @Test
    void weComGetsMarkdownInWhichNoNameBecomesALinkOrACallToEverybody() {
        robots.add(administrator, new Robots.Entry("wecom", zone.north().code(), "北片群", webhook("?key=k"), ""));
        tell("a](https://example.org) @all");

        round.send();
        round.send();

        Received one = only();
        assertThat(one.query()).isEqualTo("key=k");
        assertThat(one.body().path("msgtype").asString()).isEqualTo("markdown");
        assertThat(one.body().path("markdown").path("content").asString())
                .isEqualTo("- [“a\\]\\(https://example.org\\) ＠all”发来的测试消息](https://guatu.example/supervision)\n");
        assertThat(one.key()).hasSize(36);
    }

    @Test
    void dingTalkGetsASignedAddressAndATitle() {
        robots.add(
                administrator,
                new Robots.Entry("dingtalk", zone.north().code(), "北片群", webhook("?access_token=t"), "SECabc"));
        tell("开工");

        round.send();

        long millis = clock.instant().toEpochMilli();
        assertThat(only().query())
                .startsWith("access_token=t&timestamp=" + millis + "&sign=")
                .endsWith(java.net.URLEncoder.encode(DingTalkSignature.sign(millis, "SECabc"), StandardCharsets.UTF_8));
        assertThat(only().body().path("markdown").path("title").asString()).isEqualTo("“开工”发来的测试消息");
    }

    /** Reckoned apart with: printf '1700000000000\nSECabc' | openssl dgst -sha256 -hmac SECabc -binary | base64 */
    @Test
    void theSignatureIsTheOneThatDingTalkReckons() {
        assertThat(DingTalkSignature.sign(1_700_000_000_000L, "SECabc"))
                .isEqualTo("jcUpW0QmtKduN03n4JqQ0PBosVjqnM8gU7fIIvsDmCM=");
    }

    @Test
    void aRobotThatAnswersWithAnErrorIsShownAsFailingAndTriedAgain() {
        robots.add(administrator, new Robots.Entry("wecom", zone.north().code(), "北片群", webhook(""), ""));
        tell("开工");
        answer = "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";

        round.send();

        assertThat(failing().error()).isEqualTo("errcode 93000");
        answer = "{\"errcode\":0}";
        clock.moveBy(Duration.ofMinutes(1));
        round.send();
        assertThat(RECEIVED)
                .extracting(Received::key)
                .hasSize(2)
                .containsOnly(RECEIVED.getFirst().key());
        assertThat(robots.of(administrator).robots().getFirst().failing()).isEmpty();
    }

    @Test
    void aRobotCanBeTried() {
        robots.add(administrator, new Robots.Entry("wecom", zone.north().code(), "北片群", webhook(""), ""));
        Channel robot = robots.of(administrator).robots().getFirst();

        robots.trial(administrator, robot.id());
        robots.trial(administrator, robot.id());
        round.send();

        assertThat(only().body().path("markdown").path("content").asString())
                .containsOnlyOnce("\n- ")
                .contains(administrator.displayName().replace("_", "\\_"));
    }

    @Test
    void addressAndSecretStandNowhereInClear() {
        robots.add(
                administrator,
                new Robots.Entry(
                        "dingtalk", zone.north().code(), "北片群", webhook("?access_token=token-in-clear"), "SECclear"));

        assertThat(jdbc.sql("select cast(c as text) from message_channel c")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("token-in-clear") || row.contains("SECclear"));
        assertThat(jdbc.sql("select detail from audit_entry where action = 'supervision.robot.add'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains("token-in-clear") || row.contains("SECclear"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://oapi.dingtalk.com/robot/send",
                "https://127.0.0.1/",
                "https://localhost:8443/",
                "https://10.1.2.3/",
                "https://192.168.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://2130706433/",
                "https://user:word@oapi.dingtalk.com/",
                "https://no-such-host.invalid/",
                "file:///etc/passwd",
                "not an address"
            })
    void noRobotLeadsIntoAnInnerNetwork(String webhook) {
        assertThatThrownBy(() -> robots.add(
                        administrator, new Robots.Entry("wecom", zone.north().code(), "北片群", webhook, "")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).startsWith("message.robot.refused."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "203.119.206.1", "2400:3200::1"})
    void addressesOfTheInternetAreAllowed(String address) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void anAdministratorKeepsTheRobotsOfTheirOwnUnitsOnly() {
        robots.add(administrator, new Robots.Entry("wecom", zone.north().code(), "北片群", webhook(""), ""));
        Viewer ofTheOther = zones.person(Role.ADMINISTRATOR, zone.south());
        Channel robot = robots.of(administrator).robots().getFirst();

        assertThat(robots.of(ofTheOther).robots()).isEmpty();
        assertThatThrownBy(() -> robots.end(ofTheOther, robot.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> robots.add(
                        ofTheOther, new Robots.Entry("wecom", zone.north().code(), "别人的群", webhook(""), "")))
                .isInstanceOf(Refused.class);

        robots.end(administrator, robot.id());
        tell("开工");
        round.send();
        assertThat(RECEIVED).isEmpty();
    }

    private Channel.Failing failing() {
        return robots.of(administrator).robots().getFirst().failing().orElseThrow();
    }

    private static Received only() {
        assertThat(RECEIVED).hasSize(1);
        return RECEIVED.getFirst();
    }

    private void tell(String name) {
        transaction.executeWithoutResult(status -> messages.tell(
                new Addressee.Unit(zone.north().id(), Permission.RECORD),
                Message.of("robot-" + name, "/supervision", "message.trial", name)));
    }

    private static String webhook(String query) {
        return "http://127.0.0.1:%d/send%s".formatted(GATEWAY.getAddress().getPort(), query);
    }

    private static HttpServer gateway() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/send", exchange -> {
                RECEIVED.add(new Received(
                        exchange.getRequestURI().getRawQuery(),
                        exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                        JsonMapper.shared().readTree(exchange.getRequestBody())));
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
