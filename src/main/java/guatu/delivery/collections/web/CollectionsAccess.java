package guatu.delivery.collections.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of lists and programmes, and where the menu shows them. */
@Configuration(proxyBeanMethods = false)
class CollectionsAccess {

    @Bean
    EndpointAccess collectionsEndpoints() {
        return EndpointAccess.builder()
                .get(Permission.SEE, "/collections", "/collections/{code}")
                .post(Permission.PLAN, "/collections/{code}/items", "/collections/{code}/items/{initiative}/removal")
                .build();
    }

    @Bean
    MenuItem collectionsInMenu() {
        return new MenuItem(300, "delivery.menu.collections", "/collections", "collection", Permission.SEE.name());
    }
}
