package guatu.supervision.onsite.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of on-site help; where exactly, the use cases decide. */
@Configuration(proxyBeanMethods = false)
class OnsiteAccess {

    @Bean
    static EndpointAccess onsiteEndpoints() {
        return EndpointAccess.builder()
                .get(Permission.SEE, "/supervision/visits", "/supervision/teams")
                .post(
                        Permission.APPROVE_CAUSE,
                        "/supervision/visits",
                        "/supervision/duties",
                        "/supervision/duties/{duty}/end")
                .post(
                        Permission.PLAN,
                        "/supervision/teams",
                        "/supervision/trainings",
                        "/supervision/trainings/{training}/report")
                .build();
    }
}
