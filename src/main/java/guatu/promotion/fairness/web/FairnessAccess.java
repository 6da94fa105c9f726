package guatu.promotion.fairness.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of fair-competition reviews. */
@Configuration(proxyBeanMethods = false)
class FairnessAccess {

    @Bean
    static EndpointAccess fairnessEndpoints() {
        return EndpointAccess.builder()
                .get(Permission.SEE, "/promotion/leads/{code}/promises/{promise}/fair-competition")
                .post(Permission.RECORD, "/promotion/leads/{code}/promises/{promise}/fair-competition")
                .build();
    }
}
