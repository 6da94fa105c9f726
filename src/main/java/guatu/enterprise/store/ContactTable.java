package guatu.enterprise.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts at firms, sealed. */
@Repository
public class ContactTable {

    private final JdbcClient jdbc;

    ContactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty texts where nothing is known. */
    public record Sealed(UUID id, String post, String name, String mobile, String email) {}

    public List<Sealed> of(UUID firm) {
        return jdbc.sql("""
                        select id, post, name_sealed, mobile_sealed, email_sealed from enterprise_contact
                        where enterprise_id = :firm and removed_at is null order by recorded_at, id
                        """)
                .param("firm", firm)
                .query((row, number) -> new Sealed(
                        row.getObject("id", UUID.class),
                        row.getString("post"),
                        row.getString("name_sealed"),
                        Objects.requireNonNullElse(row.getString("mobile_sealed"), ""),
                        Objects.requireNonNullElse(row.getString("email_sealed"), "")))
                .list();
    }

    public void add(Sealed contact, UUID firm, UUID by, Instant at) {
        jdbc.sql("""
                        insert into enterprise_contact (id, enterprise_id, post, name_sealed, mobile_sealed, email_sealed, recorded_by,
                                                        recorded_at)
                        values (:id, :firm, :post, :name, :mobile, :email, :by, :at)
                        """)
                .param("id", contact.id())
                .param("firm", firm)
                .param("post", contact.post())
                .param("name", contact.name())
                .param("mobile", orNull(contact.mobile()))
                .param("email", orNull(contact.email()))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What was sealed is wiped; that there was a contact stays. */
    public void remove(UUID id, Instant at) {
        jdbc.sql("""
                        update enterprise_contact set removed_at = :at, name_sealed = '', mobile_sealed = null, email_sealed = null
                        where id = :id
                        """).param("id", id).param("at", Timestamp.from(at)).update();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
