package guatu.promotion.store;

import guatu.enterprise.EnterpriseName;
import guatu.promotion.LeadDescription;
import guatu.promotion.Money;
import guatu.promotion.NewLead;
import guatu.promotion.Scale;
import guatu.promotion.Stage;
import guatu.shell.SearchText;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes leads and their wordings. Who may was asked before. */
@Repository
public class LeadWrites {

    private static final String WORDED = """
            investor, credit_code, project, online_code, channel, openness, industry_code, country, investment,
            investment_currency, land_mu, floor_area_square_metres, energy_tce_per_year, jobs, output_yuan_per_year,
            tax_yuan_per_year, note, source""";

    private static final String VALUES = """
            :investor, :creditCode, :project, :onlineCode, :channel, :openness, :industry, :country, :investment,
            :currency, :landMu, :floorArea, :energy, :jobs, :output, :tax, :note, :source""";

    private final JdbcClient jdbc;

    LeadWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year; nobody else gets one before the transaction ends. */
    public int nextNumber(int year) {
        return jdbc.sql("""
                        insert into lead_number (year, last) values (:year, 1)
                        on conflict (year) do update set last = lead_number.last + 1
                        returning last
                        """).param("year", year).query(Integer.class).single();
    }

    /** False when the person had used the key before. */
    public boolean insert(UUID id, String code, NewLead made, UUID personId, LocalDate today, Instant at) {
        return jdbc.sql("insert into lead (id, code, organisation_id, " + WORDED + """
                        , search_text, investor_keys, project_key, version, recorded_on, recorded_at, recorded_by, request_key, standing,
                         stage, stage_since, clock_from, steps)
                        values (:id, :code, :organisation, """ + VALUES + """
                        , :searchText, :investorKeys, :projectKey, 1, :today, :at, :person, :requestKey, 'active', :stage, :since, :since, 0)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .params(values(made.description()))
                        .params(found(code, made.description()))
                        .param("id", id)
                        .param("code", code)
                        .param("organisation", made.unitId())
                        .param("today", today)
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .param("requestKey", made.requestKey())
                        .param("stage", made.stage().code())
                        .param("since", made.stageSince())
                        .update()
                == 1;
    }

    /** Keeps the wording; its number is the lead's version. */
    public void keepWording(
            UUID leadId, int number, LeadDescription description, String reason, UUID personId, Instant at) {
        jdbc.sql("insert into lead_version (lead_id, number, " + WORDED
                        + ", reason, recorded_at, recorded_by) values (:lead, :number, " + VALUES
                        + ", :reason, :at, :person)")
                .params(values(description))
                .param("lead", leadId)
                .param("number", number)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("person", personId)
                .update();
    }

    /** Words the lead anew if its version is still the one that was seen. */
    public boolean word(UUID leadId, String code, int seenVersion, LeadDescription description) {
        return jdbc.sql("""
                        update lead set investor = :investor, credit_code = :creditCode, project = :project,
                            online_code = :onlineCode, channel = :channel, openness = :openness,
                            industry_code = :industry, country = :country, investment = :investment,
                            investment_currency = :currency, land_mu = :landMu, floor_area_square_metres = :floorArea,
                            energy_tce_per_year = :energy, jobs = :jobs, output_yuan_per_year = :output,
                            tax_yuan_per_year = :tax, note = :note, source = :source, search_text = :searchText,
                            investor_keys = :investorKeys, project_key = :projectKey, version = version + 1
                        where id = :lead and version = :seen
                        """)
                        .params(values(description))
                        .params(found(code, description))
                        .param("lead", leadId)
                        .param("seen", seenVersion)
                        .update()
                == 1;
    }

    /** The initiative that the lead has become; without one of that code, none. */
    public void handedOver(String leadCode, String initiativeCode) {
        jdbc.sql(
                        "update lead set initiative_id = (select i.id from initiative i where i.code = :initiative) where code = :lead")
                .param("initiative", initiativeCode)
                .param("lead", leadCode)
                .update();
    }

    /** The first day on which the lead entered a stage; a column per stage, so that a funnel of a city is one scan. */
    static String column(Stage stage) {
        return stage.code() + "_on";
    }

    private static Map<String, Object> found(String code, LeadDescription description) {
        return Map.of(
                "searchText",
                SearchText.of(description.investor(), description.project(), code)
                        .text(),
                "investorKeys",
                EnterpriseName.of(description.investor()).keys().toArray(String[]::new),
                "projectKey",
                NameKey.of(description.project()));
    }

    private static Map<String, @Nullable Object> values(LeadDescription description) {
        Scale scale = description.scale();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("investor", description.investor());
        values.put("creditCode", description.creditCode().orElse(null));
        values.put("project", description.project());
        values.put("onlineCode", description.onlineCode().orElse(null));
        values.put("channel", description.channel().code());
        values.put("openness", description.openness().code());
        values.put("industry", description.industryCode().orElse(null));
        values.put("country", description.country());
        values.put("investment", scale.investment().map(Money::amount).orElse(null));
        values.put("currency", scale.investment().map(Money::currency).orElse(null));
        values.put("landMu", scale.landMu().orElse(null));
        values.put("floorArea", scale.floorAreaSquareMetres().orElse(null));
        values.put("energy", scale.energyTcePerYear().orElse(null));
        values.put("jobs", scale.jobs().orElse(null));
        values.put("output", scale.outputYuanPerYear().orElse(null));
        values.put("tax", scale.taxYuanPerYear().orElse(null));
        values.put("note", description.note());
        values.put("source", description.source());
        return values;
    }
}
