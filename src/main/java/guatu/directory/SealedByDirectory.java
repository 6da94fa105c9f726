package guatu.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Contact data of people, and the secrets of their second step. */
@Configuration(proxyBeanMethods = false)
class SealedByDirectory {

    @Bean
    static SealedColumns sealedOfPeople() {
        return SealedColumns.of(
                new SealedColumn("person", "id", "mobile_encrypted", "person.mobile:"),
                new SealedColumn("person", "id", "email_encrypted", "person.email:"),
                new SealedColumn("second_factor", "person_id", "secret_encrypted", "second factor "));
    }
}
