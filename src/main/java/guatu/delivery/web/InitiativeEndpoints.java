package guatu.delivery.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the endpoints of an initiative's page and plan. */
@Configuration(proxyBeanMethods = false)
class InitiativeEndpoints {

    @Bean
    EndpointAccess initiativeAccess() {
        return EndpointAccess.builder()
                .get(
                        Permission.PLAN,
                        "/initiatives/new",
                        "/initiatives/{code}/edit",
                        "/initiatives/{code}/plan",
                        "/initiatives/{code}/activities/{id}",
                        "/initiatives/{code}/schedule",
                        "/initiatives/{code}/promises/check",
                        "/initiatives/{code}/baselines")
                .get(
                        Permission.SEE,
                        "/initiatives/{code}",
                        "/initiatives/{code}/what-if",
                        "/initiatives/{code}/what-if/change")
                .post(
                        Permission.PLAN,
                        "/initiatives",
                        "/initiatives/{code}/revisions",
                        "/initiatives/{code}/promises",
                        "/initiatives/{code}/closure",
                        "/initiatives/{code}/closure/removal",
                        "/initiatives/{code}/activities",
                        "/initiatives/{code}/activities/{id}",
                        "/initiatives/{code}/activities/{id}/removal",
                        "/initiatives/{code}/activities/{id}/place",
                        "/initiatives/{code}/links",
                        "/initiatives/{code}/links/removal",
                        "/initiatives/{code}/schedules",
                        "/initiatives/{code}/adopted-trials",
                        "/initiatives/{code}/baselines")
                .build();
    }

    @Bean
    MenuItem newInitiativeInMenu() {
        return new MenuItem(240, "delivery.menu.newInitiative", "/initiatives/new", "add", Permission.PLAN.name());
    }
}
