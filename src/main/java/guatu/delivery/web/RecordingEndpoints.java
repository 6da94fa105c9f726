package guatu.delivery.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who gets to the pages of recording, and the line in the menu that leads there. */
@Configuration(proxyBeanMethods = false)
class RecordingEndpoints {

    private static final int MENU_ORDER = 100;

    @Bean
    static EndpointAccess recordingAccess() {
        return EndpointAccess.builder()
                .get(
                        Permission.SEE,
                        "/my-work",
                        "/activities/{id}/progress",
                        "/progress/{id}/supersession",
                        "/progress/{id}/confirmation",
                        "/evidence/{id}",
                        "/initiatives/{code}/money",
                        "/money/{id}/supersession",
                        "/initiatives/{code}/causes")
                .post(Permission.RECORD, "/activities/{id}/progress", "/initiatives/{code}/money")
                // Replaced by who recorded it, or by who plans in the unit: the use case decides.
                .post(Permission.SEE, "/progress/{id}/supersession", "/money/{id}/supersession")
                .post(Permission.PLAN, "/initiatives/{code}/money-plans")
                .post(Permission.APPROVE_CAUSE, "/initiatives/{code}/causes", "/causes/{id}/ending")
                .post(Permission.CONFIRM, "/progress/{id}/confirmation")
                .build();
    }

    @Bean
    static MenuItem myWorkMenuItem() {
        return new MenuItem(MENU_ORDER, "delivery.menu.myWork", "/my-work", "work", Permission.SEE.name());
    }
}
