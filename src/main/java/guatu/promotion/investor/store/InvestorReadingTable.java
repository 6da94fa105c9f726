package guatu.promotion.investor.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When links were opened, how much was read by each opening, and codes that opened nothing. */
@Repository
public class InvestorReadingTable {

    /** To be followed by a condition. */
    static final String OPENED = """
            select k.id as link_id, k.ends_on, l.code as lead_code, l.project, l.investor, o.name as unit, cast(o.path as text) as unit_path
            from investor_link k join lead l on l.id = k.lead_id join organisation o on o.id = l.organisation_id
            """;

    private final JdbcClient jdbc;

    InvestorReadingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The deal to which a link lets in. */
    public record Opened(
            UUID linkId,
            LocalDate endsOn,
            String leadCode,
            String project,
            String investor,
            String unit,
            String unitPath) {}

    /** Codes from one address come one after the other until the transaction ends. */
    public void queue(String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_schema() || ' investor ' || :address, 3))")
                .param("address", address)
                .query((row, number) -> true)
                .single();
    }

    public long misses(String address, Instant since) {
        return jdbc.sql("select count(*) from investor_miss where address = :address and occurred_at > :since")
                .param("address", address)
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    public void miss(UUID id, String address, Instant at) {
        jdbc.sql("insert into investor_miss (id, address, occurred_at) values (:id, :address, :at)")
                .param("id", id)
                .param("address", address)
                .param("at", Timestamp.from(at))
                .update();
    }

    public void forgetMissesBefore(Instant instant) {
        jdbc.sql("delete from investor_miss where occurred_at < :instant")
                .param("instant", Timestamp.from(instant))
                .update();
    }

    public long openings(UUID linkId, Instant since) {
        return jdbc.sql("select count(*) from investor_reading where link_id = :link and opened_at > :since")
                .param("link", linkId)
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    public void open(UUID id, UUID linkId, String keyHash, String address, Instant at, Instant endsAt) {
        jdbc.sql("""
                        insert into investor_reading (id, link_id, key_hash, address, opened_at, ends_at, pages)
                        values (:id, :link, :hash, :address, :at, :endsAt, 0)
                        """)
                .param("id", id)
                .param("link", linkId)
                .param("hash", keyHash)
                .param("address", address)
                .param("at", Timestamp.from(at))
                .param("endsAt", Timestamp.from(endsAt))
                .update();
    }

    /** False when the key opens nothing at that moment, or has shown as many pages as it may. */
    public boolean turnPage(String keyHash, Instant at, LocalDate day, int most) {
        return jdbc.sql("""
                        update investor_reading r set pages = r.pages + 1
                        where r.key_hash = :hash and r.ends_at > :at and r.pages < :most
                        and exists (select 1 from investor_link k
                                    where k.id = r.link_id and k.revoked_at is null and k.ends_on >= :day)
                        """)
                        .param("hash", keyHash)
                        .param("at", Timestamp.from(at))
                        .param("most", most)
                        .param("day", day)
                        .update()
                == 1;
    }

    public Optional<Opened> byKey(String keyHash) {
        return jdbc.sql(OPENED + " join investor_reading r on r.link_id = k.id where r.key_hash = :hash")
                .param("hash", keyHash)
                .query(Opened.class)
                .optional();
    }

    public void close(String keyHash, Instant at) {
        jdbc.sql("update investor_reading set ends_at = :at where key_hash = :hash and ends_at > :at")
                .param("at", Timestamp.from(at))
                .param("hash", keyHash)
                .update();
    }
}
