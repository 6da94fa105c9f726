package guatu.promotion.investor.store;

import guatu.promotion.investor.InvestorLink;
import guatu.promotion.investor.store.InvestorReadingTable.Opened;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that let investors in. Who may make and take them back was asked before. */
@Repository
public class InvestorLinkTable {

    private final JdbcClient jdbc;

    InvestorLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person had used the key before. */
    public boolean insert(
            UUID id, UUID leadId, String tokenHash, LocalDate endsOn, UUID by, String requestKey, Instant at) {
        return jdbc.sql("""
                        insert into investor_link (id, lead_id, token_hash, ends_on, issued_at, issued_by, request_key)
                        values (:id, :lead, :hash, :endsOn, :at, :by, :key)
                        on conflict (issued_by, request_key) do nothing
                        """)
                        .param("id", id)
                        .param("lead", leadId)
                        .param("hash", tokenHash)
                        .param("endsOn", endsOn)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("key", requestKey)
                        .update()
                == 1;
    }

    /** True for the one who did it. */
    public boolean revoke(UUID id, UUID by, Instant at) {
        return jdbc.sql(
                                "update investor_link set revoked_at = :at, revoked_by = :by where id = :id and revoked_at is null")
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The latest first. */
    public List<InvestorLink> of(UUID leadId) {
        return jdbc.sql("""
                        select k.id, k.ends_on, k.issued_at, k.revoked_at, p.display_name, count(r.id) as openings,
                               max(r.opened_at) as last_opened_at
                        from investor_link k join person p on p.id = k.issued_by
                        left join investor_reading r on r.link_id = k.id
                        where k.lead_id = :lead
                        group by k.id, p.display_name
                        order by k.issued_at desc, k.id desc
                        """)
                .param("lead", leadId)
                .query(InvestorLinkTable::link)
                .list();
    }

    /** The link of a secret that opens on the day. */
    public Optional<Opened> opens(String tokenHash, LocalDate day) {
        return jdbc.sql(InvestorReadingTable.OPENED + """
                        where k.token_hash = :hash and k.revoked_at is null and k.ends_on >= :day
                        """)
                .param("hash", tokenHash)
                .param("day", day)
                .query(Opened.class)
                .optional();
    }

    /** One opening of a link at a time, until the transaction ends. */
    public void lock(UUID id) {
        jdbc.sql("select id from investor_link where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    private static InvestorLink link(ResultSet row, int number) throws SQLException {
        return new InvestorLink(
                row.getObject("id", UUID.class),
                row.getObject("ends_on", LocalDate.class),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("display_name"),
                instant(row, "revoked_at"),
                row.getInt("openings"),
                instant(row, "last_opened_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
