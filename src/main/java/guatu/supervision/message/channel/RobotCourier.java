package guatu.supervision.message.channel;

import guatu.shell.Refused;
import guatu.supervision.message.channel.RobotAddresses.Address;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts to robots in groups, in the formats of WeCom (企业微信) and DingTalk (钉钉). Both answer {@code "errcode": 0} when they took it. */
@Component
class RobotCourier implements Courier {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER_BYTES = 64 * 1024;

    /** WeCom takes 4096 bytes of a text; what is beyond them is on the page that the post leads to. */
    private static final int LONGEST_TEXT_BYTES = 4000;

    private final RobotAddresses addresses;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    RobotCourier(RobotAddresses addresses, JsonMapper json, Clock clock) {
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean takes(ChannelKind kind) {
        return kind != ChannelKind.EMAIL;
    }

    @Override
    public void deliver(Channel channel, Post post) throws Undelivered {
        try {
            Address address = addresses.of(channel.id());
            // Checked again each time: the name may lead elsewhere by now.
            URI target = addresses.checked(address.webhook());
            HttpRequest request = HttpRequest.newBuilder(signed(channel.kind(), target, address.secret()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("Idempotency-Key", post.key().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body(channel.kind(), post))))
                    .build();
            check(http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER_BYTES)));
        } catch (Refused notAllowed) {
            throw new Undelivered("the address is not allowed");
        } catch (IOException unreachable) {
            // Its message may name the address with its token.
            throw new Undelivered(unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Undelivered("interrupted");
        }
    }

    private URI signed(ChannelKind kind, URI target, String secret) {
        return kind == ChannelKind.DINGTALK && !secret.isEmpty()
                ? DingTalkSignature.signed(target, secret, clock.instant())
                : target;
    }

    private void check(HttpResponse<String> answer) throws Undelivered {
        if (answer.statusCode() != 200) {
            throw new Undelivered("HTTP " + answer.statusCode());
        }
        try {
            JsonNode code = json.readTree(answer.body()).path("errcode");
            if (code.asInt(-1) != 0) {
                throw new Undelivered("errcode " + code.asInt(-1));
            }
        } catch (JacksonException noJson) {
            throw new Undelivered("the answer is no JSON");
        }
    }

    private static Map<String, Object> body(ChannelKind kind, Post post) {
        String text = text(post);
        return kind == ChannelKind.WECOM
                ? Map.of("msgtype", "markdown", "markdown", Map.of("content", text))
                : Map.of("msgtype", "markdown", "markdown", Map.of("title", post.subject(), "text", text));
    }

    private static String text(Post post) {
        StringBuilder text = new StringBuilder();
        int bytes = 0;
        for (Post.Line line : post.lines()) {
            String words = RobotMarkdown.escaped(line.text());
            String written =
                    "- " + (line.address().isEmpty() ? words : "[" + words + "](" + line.address() + ")") + "\n";
            bytes += written.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_TEXT_BYTES) {
                return text + "- …\n";
            }
            text.append(written);
        }
        return text.toString();
    }
}
