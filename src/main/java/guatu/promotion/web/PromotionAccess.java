package guatu.promotion.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of promotion, and where the menu shows them. */
@Configuration(proxyBeanMethods = false)
class PromotionAccess {

    private static final int MENU_ORDER = 150;

    @Bean
    static EndpointAccess promotionEndpoints() {
        return EndpointAccess.builder()
                .get(Permission.RECORD, "/promotion/leads/new", "/promotion/leads/{code}/description")
                .get(Permission.SEE, "/promotion/leads", "/promotion/leads/{code}")
                .post(Permission.RECORD, "/promotion/leads", "/promotion/leads/{code}/description")
                .build();
    }

    @Bean
    static MenuItem promotionInMenu() {
        return new MenuItem(MENU_ORDER, "promotion.menu", "/promotion/leads", "building", Permission.SEE.name());
    }
}
