package guatu.promotion.signing.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of signings. */
@Configuration(proxyBeanMethods = false)
class SigningAccess {

    @Bean
    static EndpointAccess signingEndpoints() {
        return EndpointAccess.builder()
                .get(
                        Permission.SEE,
                        "/promotion/signings",
                        "/promotion/signing-events/{event}",
                        "/promotion/signing-events/{event}/bulletin.docx",
                        "/api/v1/signings",
                        "/api/v1/leads/{code}/signings")
                .get(Permission.RECORD, "/promotion/signing")
                .post(
                        Permission.RECORD,
                        "/promotion/signing-events",
                        "/promotion/leads/{code}/signings",
                        "/promotion/leads/{code}/capitals",
                        "/api/v1/leads/{code}/signings")
                .build();
    }
}
