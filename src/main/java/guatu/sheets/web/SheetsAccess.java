package guatu.sheets.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may follow an upload: its own person, with the permission that its form asks for. */
@Configuration(proxyBeanMethods = false)
class SheetsAccess {

    @Bean
    static EndpointAccess importEndpoints() {
        return EndpointAccess.builder()
                .get(Permission.SEE, "/imports/{id}", "/imports/{id}/corrections.xlsx")
                .post(Permission.SEE, "/imports/{id}/application", "/imports/{id}/check", "/imports/{id}/removal")
                .build();
    }
}
