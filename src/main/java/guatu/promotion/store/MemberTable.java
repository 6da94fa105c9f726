package guatu.promotion.store;

import guatu.promotion.pipeline.Member;
import guatu.promotion.pipeline.Member.Part;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The teams of leads; who has left stays in the table. */
@Repository
public class MemberTable {

    private final JdbcClient jdbc;

    MemberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person is on the team. */
    public boolean join(UUID id, UUID leadId, UUID personId, Part part, UUID recordedBy, Instant at) {
        return jdbc.sql("""
                        insert into lead_member (id, lead_id, person_id, part, recorded_at, recorded_by)
                        values (:id, :lead, :person, :part, :at, :recordedBy)
                        on conflict (lead_id, person_id) where left_at is null do nothing
                        """)
                        .param("id", id)
                        .param("lead", leadId)
                        .param("person", personId)
                        .param("part", part.code())
                        .param("at", Timestamp.from(at))
                        .param("recordedBy", recordedBy)
                        .update()
                == 1;
    }

    /** False when they had left. */
    public boolean leave(UUID leadId, UUID memberId, Instant at) {
        return jdbc.sql("update lead_member set left_at = :at where id = :id and lead_id = :lead and left_at is null")
                        .param("id", memberId)
                        .param("lead", leadId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Who was on the team before an instant. */
    public List<Member> of(UUID leadId, Instant before) {
        return jdbc.sql("""
                        select m.id, m.part, p.display_name, o.name from lead_member m join person p on p.id = m.person_id
                        join organisation o on o.id = p.organisation_id
                        where m.lead_id = :lead and m.recorded_at < :before and (m.left_at is null or m.left_at >= :before)
                        order by m.recorded_at
                        """)
                .param("lead", leadId)
                .param("before", Timestamp.from(before))
                .query((row, number) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getString("display_name"),
                        row.getString("name"),
                        Part.find(row.getString("part")).orElseThrow()))
                .list();
    }
}
