package guatu.supervision.overview.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read supervision as a whole. */
@Configuration(proxyBeanMethods = false)
class OverviewAccess {

    @Bean
    static EndpointAccess overviewEndpoints() {
        return EndpointAccess.builder()
                .get(Permission.SEE, "/supervision/problems", "/supervision/faults", "/supervision/systems")
                .build();
    }
}
