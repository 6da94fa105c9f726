package guatu.supervision.order.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of orders; where exactly, the use cases decide. */
@Configuration(proxyBeanMethods = false)
class OrderEndpoints {

    @Bean
    static EndpointAccess orderAccess() {
        return EndpointAccess.builder()
                .get(Permission.SUPERVISE, "/supervision/orders/new", "/supervision/proposals")
                .get(
                        Permission.SEE,
                        "/supervision/orders",
                        "/supervision/orders/{code}/documents/{id}",
                        "/supervision/orders/ledger.xlsx",
                        "/supervision/orders/{code}",
                        "/supervision/orders/{code}/letter.docx")
                .get(Permission.SEE, "/api/v1/orders", "/api/v1/orders/{code}")
                .post(
                        Permission.SUPERVISE,
                        "/api/v1/orders",
                        "/supervision/orders",
                        "/supervision/orders/{code}/extension-decision",
                        "/supervision/orders/{code}/conclusion",
                        "/supervision/orders/{code}/review-decision",
                        "/supervision/proposals/{id}/dismissal")
                .post(
                        Permission.RECORD,
                        "/supervision/orders/{code}/feedback",
                        "/supervision/orders/{code}/plan",
                        "/supervision/orders/{code}/extensions",
                        "/supervision/orders/{code}/review")
                .get(Permission.ADMINISTER, "/supervision/designations")
                .post(Permission.ADMINISTER, "/supervision/designations", "/supervision/designations/{id}/ending")
                .build();
    }
}
