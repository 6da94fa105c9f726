package guatu.delivery.compression.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may ask what it would take. */
@Configuration(proxyBeanMethods = false)
class CompressionAccess {

    @Bean
    EndpointAccess compressionEndpoints() {
        return EndpointAccess.builder()
                .get(Permission.SEE, "/initiatives/{code}/compression")
                .build();
    }
}
