package guatu.supervision.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open the front of supervision, and where the menu shows it. */
@Configuration(proxyBeanMethods = false)
class SupervisionAccess {

    private static final int MENU_ORDER = 260;

    @Bean
    static EndpointAccess supervisionEndpoints() {
        return EndpointAccess.builder().get(Permission.SEE, "/supervision").build();
    }

    @Bean
    static MenuItem supervisionInMenu() {
        return new MenuItem(MENU_ORDER, "supervision.menu", "/supervision", "flag", Permission.SEE.name());
    }
}
