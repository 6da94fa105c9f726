package guatu.promotion.handover.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of handing over. */
@Configuration(proxyBeanMethods = false)
class HandoverAccess {

    @Bean
    static EndpointAccess handoverEndpoints() {
        return EndpointAccess.builder()
                .get(Permission.PLAN, "/promotion/leads/{code}/handover")
                .post(Permission.PLAN, "/promotion/leads/{code}/handover")
                .build();
    }
}
