package guatu.supervision.whistle.store;

import guatu.shell.SearchText;
import guatu.supervision.whistle.Standing;
import guatu.supervision.whistle.Whistle;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes new whistles. Who may was asked before. */
@Repository
public class WhistleWrites {

    private final JdbcClient jdbc;

    WhistleWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year; nobody else gets one before the transaction ends. */
    public int nextNumber(int year) {
        return jdbc.sql("""
                        insert into whistle_number (year, last) values (:year, 1)
                        on conflict (year) do update set last = whistle_number.last + 1
                        returning last
                        """).param("year", year).query(Integer.class).single();
    }

    /** False when the person had used the key before. */
    public boolean insert(Whistle made, UUID personId, String requestKey, String ruleVersion) {
        return jdbc.sql("""
                        insert into whistle (id, code, organisation_id, subject_kind, initiative_id, activity_id, lead_id,
                            subject_code, subject_name, activity_name, blocked_class, pace, what, since_on, held_until,
                            promised_on, finish_on, held_finish_on, slip_days, promise_days, chance_before, chance_after,
                            trial, rule_version, search_text, han_pairs, raised_on, recorded_at, recorded_by, request_key, version, state, rung,
                            lead_organisation_id, clock_from, limit_days, due_on, climb_on, stopped, climbs, reopened, closed_on)
                        values (:id, :code, :organisation, :kind, :initiative, :activity, :promotionLead, :subjectCode,
                            :subjectName, :activityName, :class, :pace, :what, :since, :until, :promised, :finish, :heldFinish,
                            :slip, :promiseDays, :chance, :heldChance, :trial, :rule, :searchText, cast(:pairs as text[]), :raisedOn, :at, :person, :requestKey,
                            1, :state, :rung, :lead, :clockFrom, :limit, :due, :climb, :stopped, :climbs, :reopened, :closed)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .params(values(made))
                        .params(cost(made.cost()))
                        .params(standing(made.standing()))
                        .param("person", personId)
                        .param("requestKey", requestKey)
                        .param("rule", ruleVersion)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> standing(Standing standing) {
        return WhistleStepTable.values(standing);
    }

    private static Map<String, @Nullable Object> values(Whistle made) {
        Whistle.Subject subject = made.subject();
        boolean deal = subject.kind() == Whistle.Kind.LEAD;
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", made.id());
        values.put("code", made.code());
        values.put("organisation", made.unit().id());
        values.put("kind", subject.kind().code());
        values.put("initiative", deal ? null : subject.id());
        values.put("activity", subject.activityId().orElse(null));
        values.put("promotionLead", deal ? subject.id() : null);
        values.put("subjectCode", subject.code());
        values.put("subjectName", subject.name());
        values.put("activityName", subject.activityName());
        values.put("class", made.blockedClass().code());
        values.put("pace", made.pace().code());
        values.put("what", made.what());
        values.put("since", made.since());
        values.put("raisedOn", made.raisedOn());
        values.put("at", Timestamp.from(made.recordedAt()));
        SearchText found =
                SearchText.of(made.code(), subject.code(), subject.name(), subject.activityName(), made.what());
        values.put("searchText", found.text());
        values.put("pairs", found.hanPairs().toArray(String[]::new));
        return values;
    }

    private static Map<String, @Nullable Object> cost(Optional<Whistle.Cost> cost) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("until", cost.map(Whistle.Cost::until).orElse(null));
        values.put("promised", cost.flatMap(Whistle.Cost::promisedOn).orElse(null));
        values.put("finish", cost.flatMap(Whistle.Cost::finish).orElse(null));
        values.put("heldFinish", cost.flatMap(Whistle.Cost::heldFinish).orElse(null));
        values.put("slip", cost.flatMap(Whistle.Cost::slipDays).orElse(null));
        values.put("promiseDays", cost.flatMap(Whistle.Cost::promiseDays).orElse(null));
        values.put("chance", cost.flatMap(Whistle.Cost::chance).orElse(null));
        values.put("trial", cost.map(one -> String.join("\n", one.trial())).orElse(""));
        values.put("heldChance", cost.flatMap(Whistle.Cost::heldChance).orElse(null));
        return values;
    }
}
