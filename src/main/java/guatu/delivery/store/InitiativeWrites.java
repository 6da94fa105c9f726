package guatu.delivery.store;

import guatu.calendar.StatedDate;
import guatu.delivery.planning.InitiativeFields;
import guatu.delivery.planning.InitiativeFields.Membership;
import guatu.delivery.planning.NewInitiative;
import guatu.shell.SearchText;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes initiatives. Who may was asked before. */
@Repository
public class InitiativeWrites {

    private final JdbcClient jdbc;
    private final PlanHistory history;

    InitiativeWrites(JdbcClient jdbc, PlanHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** Counts the version up if it is still the one that was seen. */
    public boolean advance(UUID id, int version, Instant at) {
        return jdbc.sql(
                                "update initiative set version = version + 1, updated_at = :at where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The next number of a prefix and year; nobody else gets one before the transaction ends. */
    public int nextNumber(String prefix, int year) {
        return jdbc.sql("""
                        insert into initiative_number (prefix, year, last) values (:prefix, :year, 1)
                        on conflict (prefix, year) do update set last = initiative_number.last + 1
                        returning last
                        """)
                .param("prefix", prefix)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** A ledger may have brought such a code along. */
    public boolean codeTaken(String code) {
        return jdbc.sql("select exists (select 1 from initiative where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    public Optional<String> codeOf(UUID id) {
        return jdbc.sql("select code from initiative where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    public void insert(NewInitiative made, String code, Instant at) {
        Map<String, @Nullable Object> values = values(made.id(), code, made.fields(), at);
        values.put("kind", made.kind().code());
        values.put("organisation", made.organisationId());
        values.put("promisedOn", made.promise().lastDay());
        values.put("precision", precision(made.promise()));
        jdbc.sql("""
                        insert into initiative (id, code, kind, name, stage, parent_id, organisation_id, owner_id, content,
                                                standard, answerable_organisation_id, leader_post, started_on, promised_on,
                                                promised_precision, statutory_on, internal_on, schedule_basis,
                                                investor_organisation_id, industry_code, place_code, investment,
                                                investment_currency, floor_area_square_metres, land_area_mu, note,
                                                search_text, han_pairs, created_at, updated_at)
                        values (:id, :code, :kind, :name, :stage, (select id from initiative where code = :parentCode),
                                :organisation, :owner, :content, :standard, :answerable, :leaderPost, :startedOn, :promisedOn,
                                :precision, :statutoryOn, :internalOn, :scheduleBasis, :investor, :industry, :place,
                                :investment, :currency, :floorArea, :landArea, :note, :searchText, :hanPairs, :at, :at)
                        """).params(values).update();
        replaceRelations(made.id(), made.fields());
    }

    public void update(UUID id, String code, InitiativeFields fields, Instant at) {
        history.keepInitiatives(List.of(id), at);
        jdbc.sql("""
                        update initiative
                        set name = :name, stage = :stage, parent_id = (select id from initiative where code = :parentCode),
                            owner_id = :owner, content = :content, standard = :standard,
                            answerable_organisation_id = :answerable, leader_post = :leaderPost, started_on = :startedOn,
                            statutory_on = :statutoryOn, internal_on = :internalOn, schedule_basis = :scheduleBasis,
                            investor_organisation_id = :investor, industry_code = :industry, place_code = :place,
                            investment = :investment, investment_currency = :currency, floor_area_square_metres = :floorArea,
                            land_area_mu = :landArea, note = :note, search_text = :searchText, han_pairs = :hanPairs
                        where id = :id
                        """).params(values(id, code, fields, at)).update();
        replaceRelations(id, fields);
        history.dropUnchangedInitiatives(List.of(id), at);
    }

    public void promise(UUID id, StatedDate promise, Instant at) {
        history.keepInitiatives(List.of(id), at);
        jdbc.sql("update initiative set promised_on = :promisedOn, promised_precision = :precision where id = :id")
                .param("id", id)
                .param("promisedOn", promise.lastDay())
                .param("precision", precision(promise))
                .update();
        history.dropUnchangedInitiatives(List.of(id), at);
    }

    public void close(UUID id, @Nullable LocalDate closedOn, Instant at) {
        history.keepInitiatives(List.of(id), at);
        jdbc.sql("update initiative set closed_on = :closedOn where id = :id")
                .param("id", id)
                .param("closedOn", closedOn)
                .update();
    }

    private static @Nullable String precision(StatedDate date) {
        return date.isDated() ? date.precision().code() : null;
    }

    private static Map<String, @Nullable Object> values(UUID id, String code, InitiativeFields fields, Instant at) {
        SearchText search = SearchText.of(code, fields.name());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", id);
        values.put("code", code);
        values.put("name", fields.name());
        values.put("stage", fields.stage());
        values.put("parentCode", fields.parentCode().orElse(null));
        values.put("owner", fields.ownerId().orElse(null));
        values.put("content", fields.content());
        values.put("standard", fields.standard());
        values.put("answerable", fields.answerableId().orElse(null));
        values.put("leaderPost", fields.leaderPost());
        values.put("startedOn", fields.startedOn().orElse(null));
        values.put("statutoryOn", fields.statutoryOn().orElse(null));
        values.put("internalOn", fields.internalOn().orElse(null));
        values.put("scheduleBasis", fields.scheduleBasis().name().toLowerCase(Locale.ROOT));
        values.put("investor", fields.investorId().orElse(null));
        values.put("industry", fields.industryCode().orElse(null));
        values.put("place", fields.placeCode().orElse(null));
        values.put(
                "investment", fields.investment().map(money -> money.amount()).orElse(null));
        values.put(
                "currency", fields.investment().map(money -> money.currency()).orElse(null));
        values.put("floorArea", fields.floorAreaSquareMetres().orElse(null));
        values.put("landArea", fields.landAreaMu().orElse(null));
        values.put("note", fields.note());
        values.put("searchText", search.text());
        values.put("hanPairs", search.hanPairs().toArray(String[]::new));
        values.put("at", Timestamp.from(at));
        return values;
    }

    private void replaceRelations(UUID id, InitiativeFields fields) {
        jdbc.sql("delete from initiative_joint_unit where initiative_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into initiative_joint_unit (initiative_id, organisation_id)
                        select :id, u from unnest(cast(:units as uuid[])) u on conflict do nothing
                        """)
                .param("id", id)
                .param("units", fields.jointUnits().toArray(UUID[]::new))
                .update();
        jdbc.sql("delete from collection_item where initiative_id = :id")
                .param("id", id)
                .update();
        List<Membership> memberships = fields.memberships();
        jdbc.sql("""
                        insert into collection_item (collection_code, initiative_id, field)
                        select c, :id, f from unnest(cast(:codes as text[]), cast(:fields as text[])) as m(c, f)
                        """)
                .param("id", id)
                .param(
                        "codes",
                        memberships.stream().map(Membership::collectionCode).toArray(String[]::new))
                .param("fields", memberships.stream().map(Membership::field).toArray(String[]::new))
                .update();
    }
}
