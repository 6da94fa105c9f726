package guatu.delivery.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the endpoints of an initiative's page and plan. */
@Configuration(proxyBeanMethods = false)
class InitiativeEndpoints {

    @Bean
    EndpointAccess initiativeAccess() {
        return EndpointAccess.builder()
                .get(Permission.SEE, "/initiatives/{code}")
                .build();
    }
}
