package guatu.promotion.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of promises and of ledger files, and where the menu shows them. */
@Configuration(proxyBeanMethods = false)
class PromiseAccess {

    private static final int MENU_ORDER = 155;

    @Bean
    static EndpointAccess promiseEndpoints() {
        return EndpointAccess.builder()
                .get(
                        Permission.SEE,
                        "/promotion/promises",
                        "/promotion/leads/{code}/promises",
                        "/promotion/leads/{code}/promises/statement",
                        "/promotion/promises/years",
                        "/promotion/promises/export.xlsx",
                        "/promotion/leads/export.xlsx",
                        "/promotion/leads/{code}/key-project",
                        "/promotion/leads/{code}/key-project.xlsx",
                        "/promotion/leads/{code}/key-project.docx",
                        "/api/v1/promises")
                .get(Permission.RECORD, "/promotion/sheets", "/promotion/sheets/template.xlsx")
                .post(
                        Permission.RECORD,
                        "/promotion/sheets",
                        "/promotion/leads/{code}/promises",
                        "/promotion/leads/{code}/promises/{promise}/versions",
                        "/promotion/leads/{code}/promises/{promise}/fulfilments",
                        "/promotion/leads/{code}/key-project/targets",
                        "/promotion/leads/{code}/key-project/ratings",
                        "/promotion/leads/{code}/investor-links",
                        "/promotion/leads/{code}/investor-links/{link}/revocation",
                        "/promotion/leads/{code}/enterprise")
                .post(Permission.CONFIRM, "/promotion/leads/{code}/promises/{promise}/decision")
                .build();
    }

    @Bean
    static MenuItem promisesInMenu() {
        return new MenuItem(MENU_ORDER, "promise.menu", "/promotion/promises", "check", Permission.SEE.name());
    }
}
