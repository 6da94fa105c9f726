package guatu.promotion.store;

import java.util.Map;

/**
 * Which leads a person sees: those of the units where they may see, those that such a unit holds or shares, and those that
 * are open to the city. A condition on {@code lead l} and its {@code organisation o}.
 *
 * @param paths below which the person may see
 */
public record LeadSight(String[] paths) {

    /** Without those that are only open to the city: what was promised is the business of who works on the deal. */
    static final String INSIDE = """
             (l.organisation_id in (select so.id from organisation so where so.path <@ any(cast(:paths as ltree[])))
              or l.id in (select c.lead_id from lead_claim c join organisation co on co.id = c.organisation_id
                          where c.ended_at is null and not c.own and co.path <@ any(cast(:paths as ltree[])))
              or l.id in (select s.lead_id from lead_share s join lead_share_agreement a on a.id = s.agreement_id
                          join organisation so on so.id = s.organisation_id
                          where a.replaced_at is null and so.path <@ any(cast(:paths as ltree[]))))
            """;

    public static final String SQL = " (l.openness = 'city' or " + INSIDE + ")";

    public Map<String, Object> parameters() {
        return Map.of("paths", paths);
    }
}
