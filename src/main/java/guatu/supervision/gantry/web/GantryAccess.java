package guatu.supervision.gantry.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the gantry of lights. */
@Configuration(proxyBeanMethods = false)
class GantryAccess {

    @Bean
    static EndpointAccess gantryEndpoints() {
        return EndpointAccess.builder()
                .get(Permission.SEE, "/supervision/lights", "/supervision/lights/{unit}")
                .build();
    }
}
