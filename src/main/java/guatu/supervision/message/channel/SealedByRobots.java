package guatu.supervision.message.channel;

import guatu.directory.SealedColumn;
import guatu.directory.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where robots listen, and what their posts are signed with. */
@Configuration(proxyBeanMethods = false)
class SealedByRobots {

    @Bean
    static SealedColumns sealedOfRobots() {
        return SealedColumns.of(
                new SealedColumn("message_channel", "id", "address_sealed", "message_channel.address:"),
                new SealedColumn("message_channel", "id", "secret_sealed", "message_channel.secret:"));
    }
}
