package guatu.promotion.store;

import java.util.List;
import java.util.Map;

/**
 * Which leads a person sees: those of the units where they may see, those that such a unit holds or shares, and those that
 * are open to the city. A condition on {@code lead l} and its {@code organisation o}.
 *
 * @param paths below which the person may see
 */
public record LeadSight(String[] paths) {

    private static final String UNITS =
            "select so.id from organisation so where so.path <@ any(cast(:paths as ltree[]))";

    private static final String CLAIMED = """
            select c.lead_id from lead_claim c join organisation co on co.id = c.organisation_id
            where c.ended_at is null and not c.own and co.path <@ any(cast(:paths as ltree[]))
            """;

    private static final String SHARED = """
            select s.lead_id from lead_share s join lead_share_agreement a on a.id = s.agreement_id
            join organisation so on so.id = s.organisation_id
            where a.replaced_at is null and so.path <@ any(cast(:paths as ltree[]))
            """;

    /** Without those that are only open to the city: what was promised is the business of who works on the deal. */
    static final String INSIDE =
            " (l.organisation_id in (" + UNITS + ") or l.id in (" + CLAIMED + ") or l.id in (" + SHARED + ")) ";

    public static final String SQL = " (l.openness = 'city' or " + INSIDE + ")";

    /** The same leads as a relation to be counted: each part is read along an index of its own, not all leads for each person. */
    static final String COUNTED = " (select l.* from lead l where l.openness = 'city'"
            + " union all select l.* from (" + UNITS + ") u join lead l on l.organisation_id = u.id"
            + " where l.openness <> 'city'"
            + " union all select l.* from lead l where l.openness <> 'city' and l.id in ("
            + CLAIMED + " union " + SHARED + ") and l.organisation_id not in (" + UNITS + ")) l ";

    /** Equal for people who see the same. */
    public List<String> units() {
        return List.of(paths);
    }

    public Map<String, Object> parameters() {
        return Map.of("paths", paths);
    }
}
