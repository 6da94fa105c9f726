package guatu.delivery;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the wall chart and the list, and where the menu shows them. */
@Configuration(proxyBeanMethods = false)
class DeliveryAccess {

    @Bean
    EndpointAccess chartAndListAccess() {
        return EndpointAccess.builder()
                .get(Permission.SEE, "/", "/wall-chart.svg", "/wall-chart/updates", "/initiatives")
                .post(Permission.SEE, "/initiatives/views", "/initiatives/views/{id}/removal")
                .build();
    }

    @Bean
    MenuItem wallChartInMenu() {
        return new MenuItem(0, "delivery.menu.wallChart", "/", "chart", Permission.SEE.name());
    }

    @Bean
    MenuItem initiativesInMenu() {
        return new MenuItem(200, "delivery.menu.initiatives", "/initiatives", "list", Permission.SEE.name());
    }
}
