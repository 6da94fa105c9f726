package guatu.promotion.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tells whether the ledger of leads changed. Records of leads are only ever added, claims end once: the newest of each say
 * it. A few are read, because a record may be committed after a newer one.
 */
@Repository
public class LedgerMark {

    private static final int NEWEST = 100;

    private final JdbcClient jdbc;

    LedgerMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another one as soon as a lead is recorded, worded anew, moved, claimed, released or shared. */
    public String now() {
        return jdbc.sql("""
                        select concat_ws(' ',
                            (select sum(hashtextextended(cast(s.id as text), 0))
                             from (select id from lead_step order by id desc limit :newest) s),
                            (select sum(hashtextextended(cast(v.lead_id as text), v.number))
                             from (select lead_id, number from lead_version
                                   order by recorded_at desc, lead_id, number limit :newest) v),
                            (select sum(hashtextextended(cast(c.id as text), 0))
                             from (select id from lead_claim order by id desc limit :newest) c),
                            (select sum(hashtextextended(cast(e.id as text), 0))
                             from (select id from lead_claim where ended_at is not null
                                   order by ended_at desc, id limit :newest) e),
                            (select sum(hashtextextended(cast(a.id as text), 0))
                             from (select id from lead_share_agreement order by id desc limit :newest) a))
                        """).param("newest", NEWEST).query(String.class).single();
    }
}
