package guatu.enterprise.store;

import guatu.enterprise.Enterprise;
import guatu.enterprise.FirmInitiative;
import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which initiatives are a firm's: those linked to it, and those of the organisation that it is in the ledger. */
@Repository
public class InitiativeLinks {

    private final JdbcClient jdbc;

    InitiativeLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<FirmInitiative> of(Enterprise firm, String[] paths, AsOf asOf) {
        return jdbc.sql("""
                        with mine as (
                            select initiative_id as id, part from enterprise_initiative
                            where enterprise_id = :firm and recorded_at < :knownBefore
                            union
                            select id, 'investor' from initiative where investor_organisation_id = cast(:organisation as uuid))
                        select distinct on (i.code) i.code, i.name, i.stage, o.name as unit, i.promised_on, m.part
                        from mine m
                        join initiative i on i.id = m.id
                        join organisation o on o.id = i.organisation_id
                        where o.path <@ any(cast(:paths as ltree[])) and i.created_at < :knownBefore
                        order by i.code, m.part
                        """)
                .param("firm", firm.id())
                .param("organisation", firm.ledgerOrganisationId().orElse(null))
                .param("paths", paths)
                .param("knownBefore", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> new FirmInitiative(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("stage"),
                        row.getString("unit"),
                        Optional.ofNullable(row.getObject("promised_on", LocalDate.class)),
                        row.getString("part")))
                .list();
    }

    /** False when it was said before, or there is no such initiative below the paths. */
    public boolean link(UUID firm, String initiativeCode, String part, String[] paths, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into enterprise_initiative (enterprise_id, initiative_id, part, recorded_by, recorded_at)
                        select :firm, i.id, :part, :by, :at from initiative i join organisation o on o.id = i.organisation_id
                        where i.code = :code and o.path <@ any(cast(:paths as ltree[]))
                        on conflict do nothing
                        """)
                        .param("paths", paths)
                        .param("firm", firm)
                        .param("code", initiativeCode)
                        .param("part", part)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
