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
                .get(
                        Permission.SEE,
                        "/promotion",
                        "/promotion/stuck",
                        "/promotion/duplicates",
                        "/promotion/funnel",
                        "/promotion/targets",
                        "/promotion/targets/{target}",
                        "/promotion/chain",
                        "/promotion/avenues",
                        "/promotion/leads",
                        "/promotion/leads/{code}",
                        "/promotion/leads/{code}/files/{id}")
                .get(Permission.SEE, "/api/v1/leads", "/api/v1/leads/{code}")
                .post(
                        Permission.RECORD,
                        "/api/v1/leads",
                        "/promotion/leads",
                        "/promotion/leads/{code}/description",
                        "/promotion/leads/{code}/claim",
                        "/promotion/leads/{code}/release",
                        "/promotion/leads/{code}/contests",
                        "/promotion/leads/{code}/shares",
                        "/promotion/leads/{code}/share-agreement",
                        "/promotion/leads/{code}/steps",
                        "/promotion/leads/{code}/contacts",
                        "/promotion/leads/{code}/proofs",
                        "/promotion/leads/{code}/team",
                        "/promotion/leads/{code}/team/{member}/removal",
                        "/promotion/avenues/{avenue}/leads")
                .post(
                        Permission.SUPERVISE,
                        "/promotion/targets",
                        "/promotion/targets/{target}/adjustments",
                        "/promotion/targets/{target}/withdrawal")
                .post(Permission.CONFIRM, "/promotion/leads/{code}/approvals")
                .post(Permission.APPROVE_CAUSE, "/promotion/leads/{code}/contest-decision")
                .build();
    }

    @Bean
    static MenuItem promotionInMenu() {
        return new MenuItem(MENU_ORDER, "promotion.menu", "/promotion", "target", Permission.SEE.name());
    }
}
