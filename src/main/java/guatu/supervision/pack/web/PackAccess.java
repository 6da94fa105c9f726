package guatu.supervision.pack.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of review packs. */
@Configuration(proxyBeanMethods = false)
class PackAccess {

    @Bean
    static EndpointAccess packEndpoints() {
        return EndpointAccess.builder()
                .get(
                        Permission.SEE,
                        "/supervision/packs",
                        "/supervision/packs/{id}",
                        "/supervision/packs/{id}/document.docx",
                        "/supervision/packs/{id}/tables.xlsx")
                .post(Permission.APPROVE_CAUSE, "/supervision/packs")
                .build();
    }
}
