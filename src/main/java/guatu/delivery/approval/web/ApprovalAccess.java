package guatu.delivery.approval.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of approvals and of zone-wide assessments. */
@Configuration(proxyBeanMethods = false)
class ApprovalAccess {

    @Bean
    EndpointAccess approvalEndpoints() {
        return EndpointAccess.builder()
                .get(Permission.SEE, "/initiatives/{code}/approvals", "/assessments")
                .post(
                        Permission.RECORD,
                        "/initiatives/{code}/approvals",
                        "/initiatives/{code}/approvals/{id}/withdrawal")
                .post(Permission.ADMINISTER, "/assessments", "/assessments/{id}/withdrawal")
                .build();
    }

    @Bean
    MenuItem assessmentsInMenu() {
        return new MenuItem(620, "approval.menu.assessments", "/assessments", "check", Permission.ADMINISTER.name());
    }
}
