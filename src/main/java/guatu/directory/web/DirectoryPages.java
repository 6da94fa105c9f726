package guatu.directory.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may open which page of this room and of the audit trail, and where they stand in the menu. */
@Configuration(proxyBeanMethods = false)
class DirectoryPages {

    @Bean
    static EndpointAccess directoryAccess() {
        return EndpointAccess.builder()
                .open(HttpMethod.GET, "/setup")
                .open(HttpMethod.POST, "/setup")
                .signedIn(
                        HttpMethod.GET,
                        "/account",
                        "/account/password",
                        "/account/second-factor",
                        "/account/confirmation",
                        "/login/code")
                .signedIn(
                        HttpMethod.POST,
                        "/account/password",
                        "/account/language",
                        "/account/sessions/ending",
                        "/account/sessions/{key}/ending",
                        "/account/tokens",
                        "/account/tokens/{id}/revocation",
                        "/account/second-factor",
                        "/account/confirmation",
                        "/account/second-factor/secret",
                        "/account/second-factor/removal",
                        "/login/code")
                .get(Permission.SEE, "/suggestions")
                .post(Permission.SEE, "/suggestions")
                .post(Permission.ADMINISTER, "/suggestions/{id}/answer")
                .build();
    }

    @Bean
    static EndpointAccess administrationAccess() {
        return EndpointAccess.builder()
                .get(
                        Permission.ADMINISTER,
                        "/administration",
                        "/administration/organisations",
                        "/administration/organisations/{code}",
                        "/administration/people",
                        "/administration/people/entry",
                        "/administration/people/{username}",
                        "/administration/sessions")
                .post(
                        Permission.ADMINISTER,
                        "/administration/organisations",
                        "/administration/organisations/{code}/name",
                        "/administration/organisations/{code}/place",
                        "/administration/organisations/{code}/closure",
                        "/administration/organisations/{code}/reopening",
                        "/administration/people",
                        "/administration/people/{username}/description",
                        "/administration/people/{username}/contact",
                        "/administration/people/{username}/contact/reading",
                        "/administration/people/{username}/roles",
                        "/administration/people/{username}/roles/withdrawal",
                        "/administration/people/{username}/lock",
                        "/administration/people/{username}/unlock",
                        "/administration/people/{username}/password",
                        "/administration/people/{username}/second-factor/removal",
                        "/administration/people/{username}/sessions/ending",
                        "/administration/sessions/{key}/ending")
                .build();
    }

    /** The trail stands below this room and can't name its permission itself. */
    @Bean
    static EndpointAccess auditAccess() {
        return EndpointAccess.builder()
                .get(Permission.READ_AUDIT, "/audit", "/audit/entries.csv", "/audit/verification")
                .post(Permission.READ_AUDIT, "/audit/verification")
                .build();
    }

    @Bean
    static MenuItem suggestionsMenu() {
        return new MenuItem(700, "directory.suggestions.title", "/suggestions", "suggestion", Permission.SEE.name());
    }

    @Bean
    static MenuItem administrationMenu() {
        return new MenuItem(
                800, "directory.administration.title", "/administration", "people", Permission.ADMINISTER.name());
    }

    @Bean
    static MenuItem auditMenu() {
        return new MenuItem(810, "audit.title", "/audit", "audit", Permission.READ_AUDIT.name());
    }
}
