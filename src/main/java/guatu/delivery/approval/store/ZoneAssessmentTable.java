package guatu.delivery.approval.store;

import guatu.delivery.Initiative.Coded;
import guatu.delivery.approval.ZoneAssessment;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the zone has assessed for its whole area. */
@Repository
public class ZoneAssessmentTable {

    private final JdbcClient jdbc;

    ZoneAssessmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ZoneAssessment> standing() {
        return jdbc.sql("""
                        select z.id, z.assessed, z.place_code, l.name as place_name, z.document, z.valid_from, z.valid_to,
                               p.display_name
                        from zone_assessment z join person p on p.id = z.recorded_by
                        left join place l on l.code = z.place_code
                        where z.withdrawn_at is null
                        order by z.valid_to desc, z.id
                        """)
                .query((row, number) -> new ZoneAssessment(
                        row.getObject("id", UUID.class),
                        row.getString("assessed"),
                        place(row.getString("place_code"), row.getString("place_name")),
                        row.getString("document"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("display_name")))
                .list();
    }

    /** Which assessments hold on a day for the whole zone, or for a place or one above it. */
    public List<String> holdingAt(Optional<String> placeCode, LocalDate day) {
        return jdbc.sql("""
                        select distinct z.assessed
                        from zone_assessment z
                        where z.withdrawn_at is null and :day between z.valid_from and z.valid_to
                          and (z.place_code is null
                               or z.place_code in (select above.code from place above
                                                   join place here on here.path <@ above.path where here.code = :place))
                        """)
                .param("day", day)
                .param("place", placeCode.orElse(""))
                .query(String.class)
                .list();
    }

    /** False when it is there already. */
    public boolean insert(ZoneAssessment made, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into zone_assessment (id, assessed, place_code, document, valid_from, valid_to, recorded_by, recorded_at)
                        values (:id, :assessed, :place, :document, :from, :to, :by, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", made.id())
                        .param("assessed", made.assessed())
                        .param("place", made.place().map(Coded::code).orElse(null))
                        .param("document", made.document())
                        .param("from", made.validFrom())
                        .param("to", made.validTo())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False when there is none that stands. */
    public boolean withdraw(UUID id, Instant at) {
        return jdbc.sql("update zone_assessment set withdrawn_at = :at where id = :id and withdrawn_at is null")
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Optional<Coded> place(@Nullable String code, String name) {
        return code == null ? Optional.empty() : Optional.of(new Coded(code, name));
    }
}
