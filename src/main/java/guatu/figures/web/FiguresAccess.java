package guatu.figures.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of figures, and where the menu shows them. */
@Configuration(proxyBeanMethods = false)
class FiguresAccess {

    @Bean
    EndpointAccess figuresEndpoints() {
        return EndpointAccess.builder()
                .get(Permission.RECORD, "/figures/new", "/figures/{code}/correction")
                .post(Permission.RECORD, "/figures", "/figures/{code}/corrections")
                .get(Permission.IMPORT, "/figures/import")
                .post(Permission.IMPORT, "/figures/import")
                .get(Permission.SEE, "/figures", "/figures/conflicts", "/figures/{code}")
                .build();
    }

    @Bean
    MenuItem figuresInMenu() {
        return new MenuItem(400, "figures.menu", "/figures", "figures", Permission.SEE.name());
    }
}
