package guatu.enterprise.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the registry's pages, and where the menu shows it. */
@Configuration(proxyBeanMethods = false)
class EnterpriseAccess {

    @Bean
    EndpointAccess enterpriseEndpoints() {
        return EndpointAccess.builder()
                .get(
                        Permission.RECORD,
                        "/enterprises/new",
                        "/enterprises/{code}/edit",
                        "/enterprises/imports",
                        "/enterprises/template.xlsx")
                .post(
                        Permission.RECORD,
                        "/enterprises",
                        "/enterprises/imports",
                        "/enterprises/{code}",
                        "/enterprises/{code}/names",
                        "/enterprises/{code}/relations",
                        "/enterprises/{code}/figures",
                        "/enterprises/{code}/contacts",
                        "/enterprises/{code}/contacts/{contact}/removal")
                .post(Permission.PLAN, "/enterprises/{code}/merging")
                .post(Permission.SEE, "/enterprises/{code}/contacts/{contact}/reading")
                .get(
                        Permission.SEE,
                        "/enterprises",
                        "/enterprises/industries",
                        "/enterprises/export.xlsx",
                        "/enterprises/export.csv",
                        "/enterprises/{code}",
                        "/api/v1/enterprises",
                        "/api/v1/enterprises/{code}")
                .build();
    }

    @Bean
    MenuItem enterprisesInMenu() {
        return new MenuItem(320, "enterprise.menu", "/enterprises", "building", Permission.SEE.name());
    }
}
