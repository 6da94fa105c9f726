package guatu.rules.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of rules, mechanisms and the calendar, and where the menu shows them. */
@Configuration(proxyBeanMethods = false)
class RulesAccess {

    @Bean
    EndpointAccess rulesEndpoints() {
        return EndpointAccess.builder()
                .get(Permission.ADMINISTER, "/rules/new")
                .post(Permission.ADMINISTER, "/rules", "/rules/versions/{id}/withdrawal")
                .get(
                        Permission.SEE,
                        "/rules",
                        "/rules/{code}",
                        "/calendar",
                        "/mechanisms",
                        "/mechanisms.csv",
                        "/mechanisms/{code}")
                .build();
    }

    @Bean
    MenuItem mechanismsInMenu() {
        return new MenuItem(500, "rules.menu.mechanisms", "/mechanisms", "book", Permission.SEE.name());
    }

    @Bean
    MenuItem rulesInMenu() {
        return new MenuItem(600, "rules.menu.rules", "/rules", "rules", Permission.SEE.name());
    }

    @Bean
    MenuItem calendarInMenu() {
        return new MenuItem(610, "rules.menu.calendar", "/calendar", "calendar", Permission.SEE.name());
    }
}
