package guatu.directory.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A known text, sealed with the key that all personal data in this database is sealed with. */
@Repository
public class PersonalDataKeyTable {

    private final JdbcClient jdbc;

    PersonalDataKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> sealed() {
        return jdbc.sql("select sealed from personal_data_key where id = 1")
                .query(String.class)
                .optional();
    }

    /** Another key's text in the place of the one that stands. */
    public void replace(String sealed) {
        jdbc.sql("update personal_data_key set sealed = :sealed where id = 1")
                .param("sealed", sealed)
                .update();
    }

    /** Keeps the first that is written. */
    public void keep(String sealed) {
        jdbc.sql("insert into personal_data_key (id, sealed) values (1, :sealed) on conflict do nothing")
                .param("sealed", sealed)
                .update();
    }
}
