package guatu.delivery.web.api;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which programs get in; what exactly they see is decided by the rights of who gave them a token. */
@Configuration(proxyBeanMethods = false)
class ApiAccess {

    @Bean
    static EndpointAccess deliveryApiAccess() {
        return EndpointAccess.builder()
                .get(
                        Permission.SEE,
                        "/api/v1/initiatives",
                        "/api/v1/initiatives/{code}",
                        "/api/v1/initiatives/{code}/activities",
                        "/api/v1/initiatives/{code}/progress",
                        "/api/v1/initiatives/{code}/light",
                        "/api/v1/lights",
                        "/api/v1/progress/{id}")
                .post(Permission.RECORD, "/api/v1/activities/{id}/progress")
                .post(Permission.CONFIRM, "/api/v1/progress/{id}/confirmation")
                .build();
    }
}
