package guatu.supervision.message.channel;

import guatu.directory.PersonalDataCipher;
import guatu.shell.Refused;
import guatu.supervision.message.store.ChannelTable;
import guatu.supervision.message.store.ChannelTable.SealedAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where robots listen. An address carries a token, so it is sealed as personal data are. Only https to addresses of the internet is
 * allowed, so that nobody reaches an office's inner network through the product; a gateway inside it is named by who runs the server.
 */
@Component
public class RobotAddresses {

    private static final int LONGEST = 1000;

    private final ChannelTable channels;
    private final PersonalDataCipher cipher;
    private final List<String> gateways;

    /** @param gateways hosts with ports, {@code gateway.example:8443}, that are allowed whatever their address */
    RobotAddresses(
            ChannelTable channels,
            PersonalDataCipher cipher,
            @Value("${guatu.message.gateways:}") List<String> gateways) {
        this.channels = channels;
        this.cipher = cipher;
        this.gateways = List.copyOf(gateways);
    }

    /** In clear. @param secret empty when its posts are not signed */
    record Address(String webhook, String secret) {}

    Address of(UUID channelId) {
        SealedAddress sealed = channels.address(channelId);
        return new Address(
                open(sealed.address(), place("address", channelId)), open(sealed.secret(), place("secret", channelId)));
    }

    SealedAddress sealed(UUID channelId, String webhook, String secret) {
        return new SealedAddress(
                cipher.seal(webhook, place("address", channelId)),
                secret.isEmpty() ? "" : cipher.seal(secret, place("secret", channelId)));
    }

    /** @throws Refused when it is no https address of the internet */
    URI checked(String webhook) {
        URI address = parsed(webhook);
        String hostAndPort = address.getHost() + ":" + address.getPort();
        if (gateways.contains(hostAndPort)) {
            return address;
        }
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            throw new Refused("message.robot.refused.https");
        }
        try {
            // The JVM remembers the answer for its own connection that follows, so that no other one slips in between.
            if (!Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(PublicAddress::is)) {
                throw new Refused("message.robot.refused.private", address.getHost());
            }
        } catch (UnknownHostException unknown) {
            throw new Refused("message.robot.refused.unknown", address.getHost());
        }
        return address;
    }

    private static URI parsed(String webhook) {
        try {
            URI address = new URI(webhook.strip());
            if (webhook.length() > LONGEST
                    || address.getHost() == null
                    || address.getRawUserInfo() != null
                    || address.getRawFragment() != null) {
                throw new Refused("message.robot.refused.address");
            }
            return address;
        } catch (URISyntaxException noAddress) {
            throw new Refused("message.robot.refused.address");
        }
    }

    private String open(String sealed, String place) {
        return sealed.isEmpty() ? "" : cipher.open(sealed, place);
    }

    private static String place(String field, UUID channelId) {
        return "message_channel." + field + ":" + channelId;
    }
}
