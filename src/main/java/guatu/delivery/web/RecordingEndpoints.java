package guatu.delivery.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who gets to the pages of recording. */
@Configuration(proxyBeanMethods = false)
class RecordingEndpoints {

    @Bean
    static EndpointAccess recordingAccess() {
        return EndpointAccess.builder()
                .get(
                        Permission.SEE,
                        "/activities/{id}/progress",
                        "/progress/{id}/supersession",
                        "/progress/{id}/confirmation",
                        "/evidence/{id}")
                .post(Permission.RECORD, "/activities/{id}/progress")
                // Replaced by who recorded it, or by who plans in the unit: the use case decides.
                .post(Permission.SEE, "/progress/{id}/supersession")
                .post(Permission.CONFIRM, "/progress/{id}/confirmation")
                .build();
    }
}
