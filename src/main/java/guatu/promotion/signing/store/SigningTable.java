package guatu.promotion.signing.store;

import guatu.promotion.Money;
import guatu.promotion.signing.CountingRule;
import guatu.promotion.signing.NewSigning;
import guatu.promotion.signing.Signing;
import guatu.promotion.signing.SigningKind;
import guatu.promotion.store.LeadSight;
import guatu.shell.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signings; rows are only added. */
@Repository
public class SigningTable {

    private static final String ROWS = """
            select s.*, l.code as lead_code, l.investor, l.project, l.country, o.name as unit_name, i.name as industry_name,
                   p.display_name, e.code as event_code, e.name as event_name,
            """ + LeadSight.SQL + """
             as seen
            from signing s join lead l on l.id = s.lead_id join organisation o on o.id = l.organisation_id
            join person p on p.id = s.recorded_by left join industry i on i.code = l.industry_code
            left join signing_event e on e.id = s.event_id
            """;

    private final JdbcClient jdbc;

    SigningTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param number of the project's signings
     * @param eventId of the event at which it was signed
     */
    public record Row(
            UUID id,
            UUID projectId,
            int number,
            UUID leadId,
            @Nullable UUID eventId,
            SigningKind kind,
            CountingRule.Sum sum,
            Optional<Signing.Promise> promise,
            String reason,
            String ruleVersion) {}

    public void insert(Row made, NewSigning said, UUID personId, Instant at) {
        jdbc.sql("""
                        insert into signing (id, project_id, number, previous, lead_id, event_id, kind, signed_on, place, stated,
                                             currency, agreed_before, agreed_after, counted, projects, promised_on,
                                             promise_percent, promise_holds_on, reason, source, rule_version, recorded_at,
                                             recorded_by, request_key)
                        values (:id, :project, :number, :previous, :lead, :event, :kind, :signedOn, :place, :stated, :currency,
                                :before, :after, :counted, :projects, :promisedOn, :percent, :holdsOn, :reason, :source, :rule,
                                :at, :person, :key)
                        """)
                .params(values(made, said))
                .param("person", personId)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Map<String, @Nullable Object> values(Row made, NewSigning said) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", made.id());
        values.put("project", made.projectId());
        values.put("number", made.number());
        values.put("previous", made.number() == 1 ? null : made.number() - 1);
        values.put("lead", made.leadId());
        values.put("event", made.eventId());
        values.put("kind", made.kind().code());
        values.put("signedOn", said.signedOn());
        values.put("place", said.place());
        values.put("stated", said.stated().map(Money::amount).orElse(null));
        values.put("currency", said.stated().map(Money::currency).orElse(null));
        values.put("before", made.sum().before());
        values.put("after", made.sum().after());
        values.put("counted", made.sum().counted());
        values.put("projects", made.number() == 1 ? 1 : 0);
        values.put("promisedOn", made.promise().map(Signing.Promise::on).orElse(null));
        values.put("percent", made.promise().flatMap(Signing.Promise::percent).orElse(null));
        values.put("holdsOn", made.promise().flatMap(Signing.Promise::holdsOn).orElse(null));
        values.put("reason", made.reason());
        values.put("source", said.source());
        values.put("rule", made.ruleVersion());
        values.put("key", said.requestKey());
        return values;
    }

    /** What the person recorded under the key before. */
    public Optional<UUID> recordedBefore(UUID personId, String requestKey) {
        return jdbc.sql("select id from signing where recorded_by = :person and request_key = :key")
                .param("person", personId)
                .param("key", requestKey)
                .query(UUID.class)
                .optional();
    }

    /** Of a project, the first first; of a lead that was never signed, none. */
    public List<Signing> ofLead(LeadSight sight, UUID leadId, AsOf asOf) {
        return jdbc.sql(ROWS + """
                         where s.project_id = (select m.project_id from signed_project_lead m where m.lead_id = :lead)
                        and s.signed_on <= :day and s.recorded_at < :known order by s.number
                        """)
                .params(sight.parameters())
                .param("lead", leadId)
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query(SigningTable::read)
                .list();
    }

    /** Of an event, in the order in which they were signed. What the person may not see counts, without its names. */
    public List<Signing> ofEvent(LeadSight sight, UUID eventId, AsOf asOf) {
        return jdbc.sql(ROWS + """
                         where s.event_id = :event and s.recorded_at < :known order by s.recorded_at, s.id
                        """)
                .params(sight.parameters())
                .param("event", eventId)
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query(SigningTable::read)
                .list();
    }

    /** From one day to another, of deals that the person sees, the newest first. */
    public List<Signing> between(LeadSight sight, LocalDate from, LocalDate to, AsOf asOf, int most) {
        return jdbc.sql(ROWS + " where s.signed_on between :from and :to and s.recorded_at < :known and "
                        + LeadSight.SQL + " order by s.signed_on desc, s.id desc limit :most")
                .params(sight.parameters())
                .param("from", from)
                .param("to", to)
                .param("known", Timestamp.from(asOf.knownBefore()))
                .param("most", most)
                .query(SigningTable::read)
                .list();
    }

    private static Signing read(ResultSet row, int number) throws SQLException {
        boolean seen = row.getBoolean("seen");
        return new Signing(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getInt("number"),
                deal(row, seen),
                event(row),
                SigningKind.of(row.getString("kind")),
                row.getObject("signed_on", LocalDate.class),
                row.getString("place"),
                Optional.ofNullable(row.getBigDecimal("stated")),
                Objects.requireNonNullElse(row.getString("currency"), ""),
                row.getBigDecimal("agreed_after"),
                row.getBigDecimal("counted"),
                promise(row),
                row.getString("reason"),
                row.getString("source"),
                row.getString("rule_version"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("display_name"));
    }

    private static Signing.Deal deal(ResultSet row, boolean seen) throws SQLException {
        return new Signing.Deal(
                seen ? row.getString("lead_code") : "",
                seen ? row.getString("investor") : "",
                seen ? row.getString("project") : "",
                row.getString("unit_name"),
                Objects.requireNonNullElse(row.getString("industry_name"), ""),
                row.getString("country"),
                seen);
    }

    private static Optional<Signing.Event> event(ResultSet row) throws SQLException {
        @Nullable String code = row.getString("event_code");
        return code == null ? Optional.empty() : Optional.of(new Signing.Event(code, row.getString("event_name")));
    }

    private static Optional<Signing.Promise> promise(ResultSet row) throws SQLException {
        @Nullable LocalDate on = row.getObject("promised_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new Signing.Promise(
                        on,
                        Optional.ofNullable(row.getObject("promise_percent", Integer.class)),
                        Optional.ofNullable(row.getObject("promise_holds_on", LocalDate.class))));
    }
}
