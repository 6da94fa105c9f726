package guatu.delivery.parallel.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the parallel view of an initiative. */
@Configuration(proxyBeanMethods = false)
class ParallelAccess {

    @Bean
    EndpointAccess parallelEndpoints() {
        return EndpointAccess.builder()
                .get(Permission.SEE, "/initiatives/{code}/parallel")
                .post(Permission.PLAN, "/initiatives/{code}/parallel")
                .build();
    }
}
