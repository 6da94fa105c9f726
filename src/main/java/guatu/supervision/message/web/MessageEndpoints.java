package guatu.supervision.message.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Everybody has an inbox; robots are the administrators'. */
@Configuration(proxyBeanMethods = false)
class MessageEndpoints {

    @Bean
    static EndpointAccess messageAccess() {
        return EndpointAccess.builder()
                .signedIn(HttpMethod.GET, "/messages", "/messages/settings")
                .signedIn(
                        HttpMethod.POST,
                        "/messages/{id}/reading",
                        "/messages/reading",
                        "/messages/settings",
                        "/messages/settings/closing")
                .get(Permission.ADMINISTER, "/messages/robots")
                .post(
                        Permission.ADMINISTER,
                        "/messages/robots",
                        "/messages/robots/{id}/trial",
                        "/messages/robots/{id}/ending")
                .build();
    }
}
