package guatu.delivery.exchange.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may take a plan away as a file, and who may bring one in. */
@Configuration(proxyBeanMethods = false)
class ExchangeAccess {

    @Bean
    EndpointAccess exchangeEndpoints() {
        return EndpointAccess.builder()
                .get(
                        Permission.SEE,
                        "/initiatives/{code}/plan/files",
                        "/initiatives/{code}/plan.xml",
                        "/initiatives/{code}/plan.xer")
                .post(Permission.PLAN, "/initiatives/{code}/plan/files", "/initiatives/{code}/plan/files/application")
                .build();
    }
}
