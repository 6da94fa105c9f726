package guatu.directory.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open which page of this room and of the audit trail, and where they stand in the menu. */
@Configuration(proxyBeanMethods = false)
class DirectoryPages {

    @Bean
    static EndpointAccess directoryAccess() {
        return EndpointAccess.builder().build();
    }

    /** The trail stands below this room and can't name its permission itself. */
    @Bean
    static EndpointAccess auditAccess() {
        return EndpointAccess.builder()
                .get(Permission.READ_AUDIT, "/audit", "/audit/entries.csv", "/audit/verification")
                .post(Permission.READ_AUDIT, "/audit/verification")
                .build();
    }

    @Bean
    static MenuItem auditMenu() {
        return new MenuItem(810, "audit.title", "/audit", "audit", Permission.READ_AUDIT.name());
    }
}
