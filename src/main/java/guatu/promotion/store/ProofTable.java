package guatu.promotion.store;

import guatu.promotion.pipeline.Proof;
import guatu.promotion.pipeline.Proof.Decision;
import guatu.shell.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evidence and approvals of the stage gates; rows are only added. */
@Repository
public class ProofTable {

    private final JdbcClient jdbc;

    ProofTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person had used the key before. */
    public boolean insert(Proof made, UUID leadId, String requestKey) {
        return jdbc.sql("""
                        insert into lead_proof (id, lead_id, item, kind, decision, note, occurred_on, recorded_at, recorded_by,
                                                request_key)
                        values (:id, :lead, :item, :kind, :decision, :note, :day, :at, :person, :key)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .param("id", made.id())
                        .param("lead", leadId)
                        .param("item", made.item())
                        .param("kind", made.decision() == Decision.GIVEN ? "evidence" : "approval")
                        .param("decision", made.decision().code())
                        .param("note", made.note())
                        .param("day", made.occurredOn())
                        .param("at", Timestamp.from(made.recordedAt()))
                        .param("person", made.recorder())
                        .param("key", requestKey)
                        .update()
                == 1;
    }

    /** The latest of each item first. */
    public List<Proof> of(UUID leadId, AsOf asOf) {
        return of(List.of(leadId), asOf).getOrDefault(leadId, List.of());
    }

    /** By lead, the latest of each item first. */
    public Map<UUID, List<Proof>> of(Collection<UUID> leads, AsOf asOf) {
        return jdbc
                .sql("""
                        select r.*, p.display_name from lead_proof r join person p on p.id = r.recorded_by
                        where r.lead_id = any(:leads) and r.occurred_on <= :day and r.recorded_at < :known
                        order by r.recorded_at desc, r.id desc
                        """)
                .param("leads", leads.toArray(UUID[]::new))
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> Map.entry(row.getObject("lead_id", UUID.class), proof(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(
                row.getObject("id", UUID.class),
                row.getString("item"),
                Decision.of(row.getString("decision")),
                row.getString("note"),
                row.getObject("occurred_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("recorded_by", UUID.class),
                row.getString("display_name"));
    }
}
