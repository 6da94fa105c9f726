package guatu.promotion.investor.web;

import guatu.directory.EndpointAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The investor's pages are open to everybody; what they show hangs on the link's secret. */
@Configuration(proxyBeanMethods = false)
class InvestorAccess {

    @Bean
    static EndpointAccess investorEndpoints() {
        return EndpointAccess.builder()
                .open(HttpMethod.GET, "/investor")
                .open(HttpMethod.POST, "/investor", "/investor/end")
                .build();
    }
}
