package guatu.promotion.store;

import guatu.promotion.Lead;
import guatu.promotion.Lead.NextAction;
import guatu.promotion.LeadDescription;
import guatu.promotion.Money;
import guatu.promotion.Openness;
import guatu.promotion.Scale;
import guatu.promotion.SourceChannel;
import guatu.promotion.Stage;
import guatu.promotion.Standing;
import guatu.promotion.Unit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads leads out of rows that {@link #COLUMNS} names. */
final class LeadRows {

    static final String COLUMNS = """
            select l.*, o.code as unit_code, o.name as unit_name, cast(o.path as text) as unit_path,
                   i.name as industry_name, p.display_name as recorder, n.code as initiative_code,
                   (select s.reason from lead_step s where s.lead_id = l.id and s.number = l.steps) as standing_reason
            from
            """;

    static final String JOINED = """
            join organisation o on o.id = l.organisation_id
            join person p on p.id = l.recorded_by
            left join industry i on i.code = l.industry_code
            left join initiative n on n.id = l.initiative_id
            """;

    private LeadRows() {}

    static Lead read(ResultSet row, int number) throws SQLException {
        Stage stage = Stage.of(row.getString("stage"));
        String next = row.getString("next_action");
        return new Lead(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Unit(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("unit_code"),
                        row.getString("unit_name")),
                row.getString("unit_path"),
                description(row),
                text(row, "industry_name"),
                Standing.of(
                        row.getString("standing"),
                        stage,
                        text(row, "standing_reason").orElse("")),
                row.getObject("stage_since", LocalDate.class),
                row.getObject("clock_from", LocalDate.class),
                row.getInt("steps"),
                row.getInt("version"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorder"),
                row.getObject("recorded_by", UUID.class),
                next.isEmpty() ? Optional.empty() : Optional.of(new NextAction(next, day(row, "next_on"))),
                day(row, "last_contact_on"),
                text(row, "initiative_code"));
    }

    static LeadDescription description(ResultSet row) throws SQLException {
        return new LeadDescription(
                row.getString("investor"),
                text(row, "credit_code"),
                row.getString("project"),
                text(row, "online_code"),
                SourceChannel.find(row.getString("channel")).orElseThrow(),
                Openness.find(row.getString("openness")).orElseThrow(),
                text(row, "industry_code"),
                row.getString("country"),
                scale(row),
                row.getString("note"),
                row.getString("source"));
    }

    private static Scale scale(ResultSet row) throws SQLException {
        @Nullable BigDecimal amount = row.getBigDecimal("investment");
        return new Scale(
                amount == null
                        ? Optional.empty()
                        : Optional.of(new Money(amount, row.getString("investment_currency"))),
                number(row, "land_mu"),
                number(row, "floor_area_square_metres"),
                number(row, "energy_tce_per_year"),
                Optional.ofNullable(row.getObject("jobs", Integer.class)),
                number(row, "output_yuan_per_year"),
                number(row, "tax_yuan_per_year"));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }
}
