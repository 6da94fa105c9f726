package guatu.promotion.review.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of admission reviews. */
@Configuration(proxyBeanMethods = false)
class ReviewAccess {

    @Bean
    static EndpointAccess reviewEndpoints() {
        return EndpointAccess.builder()
                .get(
                        Permission.SEE,
                        "/promotion/reviews",
                        "/promotion/leads/{code}/review",
                        "/api/v1/leads/{code}/reviews")
                .post(
                        Permission.RECORD,
                        "/promotion/sign-imports",
                        "/promotion/leads/{code}/reviews",
                        "/promotion/leads/{code}/review-signs",
                        "/promotion/leads/{code}/review-conditions")
                .post(Permission.CONFIRM, "/promotion/leads/{code}/review-decision")
                .build();
    }
}
