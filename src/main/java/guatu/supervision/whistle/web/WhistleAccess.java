package guatu.supervision.whistle.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of whistles; where exactly, the use cases decide. */
@Configuration(proxyBeanMethods = false)
class WhistleAccess {

    @Bean
    static EndpointAccess whistleEndpoints() {
        String one = "/supervision/whistles/{code}";
        return EndpointAccess.builder()
                .get(Permission.RECORD, "/supervision/whistles/new", "/supervision/whistles/cost")
                .get(Permission.SEE, "/supervision/whistles", one, "/api/v1/whistles", "/api/v1/whistles/{code}")
                .post(
                        Permission.RECORD,
                        "/supervision/whistles",
                        "/api/v1/whistles",
                        one + "/lead",
                        one + "/disputes",
                        one + "/finished-parts",
                        one + "/report",
                        one + "/confirmation",
                        one + "/withdrawal",
                        one + "/ratings")
                .post(Permission.SEE, one + "/parts")
                .post(
                        Permission.APPROVE_CAUSE,
                        one + "/dispatch",
                        one + "/disputes/{dispute}/decision",
                        one + "/stops",
                        one + "/meetings")
                .build();
    }
}
