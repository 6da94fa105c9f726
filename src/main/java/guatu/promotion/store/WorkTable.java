package guatu.promotion.store;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units work on a lead. */
@Repository
public class WorkTable {

    private final JdbcClient jdbc;

    WorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True when a unit that works on the lead lies below one of the paths. */
    public boolean mayWork(UUID leadId, String[] paths) {
        return jdbc.sql("""
                        select exists (
                            select 1 from organisation o
                            where o.path <@ any(cast(:paths as ltree[]))
                            and o.id in (select l.organisation_id from lead l where l.id = :lead
                                         union all
                                         select c.organisation_id from lead_claim c where c.lead_id = :lead and c.ended_at is null
                                         union all
                                         select s.organisation_id from lead_share s
                                         join lead_share_agreement a on a.id = s.agreement_id
                                         where s.lead_id = :lead and a.replaced_at is null and s.agreed_at is not null))
                        """)
                .param("paths", paths)
                .param("lead", leadId)
                .query(Boolean.class)
                .single();
    }
}
