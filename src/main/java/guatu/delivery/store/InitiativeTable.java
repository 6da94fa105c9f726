package guatu.delivery.store;

import guatu.delivery.Initiative;
import guatu.delivery.Initiative.Coded;
import guatu.delivery.Initiative.Deadlines;
import guatu.delivery.Initiative.Fixes;
import guatu.delivery.Initiative.Money;
import guatu.delivery.Initiative.Owner;
import guatu.delivery.Initiative.ScheduleBasis;
import guatu.delivery.Initiative.Unit;
import guatu.delivery.Kind;
import guatu.shell.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads one initiative, through the rights of the person who asks. */
@Repository
public class InitiativeTable {

    /**
     * True for rows of {@code initiative i} that stand in, or are carried jointly by, an organisation below one of the
     * paths bound as {@code seen}: where a permission holds. Each unit is looked up by its key, whatever the paths are, so that
     * PostgreSQL keeps the plan.
     */
    static final String HELD = """
            ((select o.path <@ any(cast(:seen as ltree[])) from organisation o where o.id = i.organisation_id)
             or exists (select 1 from initiative_joint_unit j where j.initiative_id = i.id
                        and (select o.path <@ any(cast(:seen as ltree[])) from organisation o where o.id = j.organisation_id)))
            """;

    /** Seen is also what one of the organisations does an activity of. */
    static final String VISIBLE = "(" + HELD + """
             or exists (select 1 from activity v where v.initiative_id = i.id and v.removed_at is null
                        and (select o.path <@ any(cast(:seen as ltree[])) from organisation o where o.id = v.organisation_id)))
            """;

    private static final String SELECT = """
            select i.*, p.code as parent_code, p.name as parent_name, u.code as unit_code, u.name as unit_name,
                   w.display_name as owner_name, a.code as answerable_code, a.name as answerable_name,
                   v.code as investor_code, v.name as investor_name, s.name as industry_name, l.name as place_name
            from %s i
            join organisation u on u.id = i.organisation_id
            left join initiative p on p.id = i.parent_id
            left join person w on w.id = i.owner_id
            left join organisation a on a.id = i.answerable_organisation_id
            left join organisation v on v.id = i.investor_organisation_id
            left join industry s on s.code = i.industry_code
            left join place l on l.code = i.place_code
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InitiativeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param seen paths of the organisations whose initiatives the person may see */
    public Optional<Initiative> byCode(String code, String[] seen) {
        return byCode(code, seen, AsOf.today(LocalDate.now(clock)));
    }

    /** With the fields that were in force when the day ended; of one set up later, with those that it was set up with. */
    public Optional<Initiative> byCode(String code, String[] seen, AsOf asOf) {
        return jdbc.sql(SELECT.formatted(PlanInForce.initiatives(asOf)) + "where i.code = :code and " + VISIBLE)
                .param("code", code)
                .param("planBefore", Timestamp.from(asOf.planBefore(clock.getZone())))
                .param("seen", seen)
                .query(InitiativeTable::read)
                .optional();
    }

    public Optional<Initiative> byId(UUID id, String[] seen) {
        return jdbc.sql(SELECT.formatted("initiative") + "where i.id = :id and " + VISIBLE)
                .param("id", id)
                .param("seen", seen)
                .query(InitiativeTable::read)
                .optional();
    }

    /** Whether a permission that is held below these paths holds for the initiative. */
    public boolean held(String code, String[] paths) {
        return jdbc.sql("select exists (select 1 from initiative i where i.code = :code and " + HELD + ")")
                .param("code", code)
                .param("seen", paths)
                .query(Boolean.class)
                .single();
    }

    private static Initiative read(ResultSet row, int number) throws SQLException {
        Optional<LocalDate> promisedOn = day(row, "promised_on");
        return new Initiative(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Kind.of(row.getString("kind")),
                row.getString("name"),
                row.getString("stage"),
                unit(row, "parent_id", "parent"),
                new Unit(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("unit_code"),
                        row.getString("unit_name")),
                new Fixes(
                        Optional.ofNullable(row.getObject("owner_id", UUID.class))
                                .map(id -> new Owner(id, text(row, "owner_name"))),
                        row.getString("content"),
                        row.getString("standard"),
                        promisedOn,
                        unit(row, "answerable_organisation_id", "answerable"),
                        row.getString("leader_post")),
                new Deadlines(
                        day(row, "statutory_on"), promisedOn, text(row, "promised_precision"), day(row, "internal_on")),
                day(row, "started_on"),
                ScheduleBasis.valueOf(row.getString("schedule_basis").toUpperCase(Locale.ROOT)),
                unit(row, "investor_organisation_id", "investor"),
                coded(row, "industry_code", "industry_name"),
                coded(row, "place_code", "place_name"),
                Optional.ofNullable(row.getBigDecimal("investment"))
                        .map(amount -> new Money(amount, text(row, "investment_currency"))),
                Optional.ofNullable(row.getBigDecimal("floor_area_square_metres")),
                Optional.ofNullable(row.getBigDecimal("land_area_mu")),
                row.getString("note"),
                row.getString("source"),
                row.getInt("version"),
                day(row, "closed_on"));
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Optional<Unit> unit(ResultSet row, String idColumn, String prefix) throws SQLException {
        return Optional.ofNullable(row.getObject(idColumn, UUID.class))
                .map(id -> new Unit(id, text(row, prefix + "_code"), text(row, prefix + "_name")));
    }

    private static Optional<Coded> coded(ResultSet row, String codeColumn, String nameColumn) throws SQLException {
        return Optional.ofNullable(row.getString(codeColumn)).map(code -> new Coded(code, text(row, nameColumn)));
    }

    private static String text(ResultSet row, String column) {
        try {
            @Nullable String value = row.getString(column);
            return value == null ? "" : value;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
