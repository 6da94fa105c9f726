package guatu.enterprise.store;

import guatu.enterprise.CreditCode;
import guatu.enterprise.Enterprise;
import guatu.enterprise.Enterprise.Keeper;
import guatu.enterprise.Enterprise.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads firms one by one. */
@Repository
public class EnterpriseTable {

    static final String COLUMNS = """
            e.id, e.code, e.kind, e.name, e.name_en, e.credit_code, e.industry_class, e.founded_on, e.address, e.site, e.note,
            e.source, e.ledger_organisation_id, e.merged_into, e.version, e.created_at,
            o.id as keeper_id, o.code as keeper_code, o.name as keeper_name, o.path as keeper_path
            """;

    private static final String ROWS =
            "select " + COLUMNS + " from enterprise e join organisation o on o.id = e.organisation_id ";

    private final JdbcClient jdbc;

    EnterpriseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Enterprise> byCode(String code) {
        return jdbc.sql(ROWS + "where e.code = :code")
                .param("code", code)
                .query(EnterpriseTable::read)
                .optional();
    }

    public Optional<Enterprise> byId(UUID id) {
        return jdbc.sql(ROWS + "where e.id = :id")
                .param("id", id)
                .query(EnterpriseTable::read)
                .optional();
    }

    /** Waits for whoever is changing it; held until the transaction ends. */
    public Enterprise locked(UUID id) {
        jdbc.sql("select id from enterprise where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
        return byId(id).orElseThrow();
    }

    public Optional<Enterprise> byRequest(UUID key) {
        return jdbc.sql(ROWS + "where e.request_key = :key")
                .param("key", key)
                .query(EnterpriseTable::read)
                .optional();
    }

    /** The firm that an organisation of the ledger is. */
    public Optional<Enterprise> ofOrganisation(UUID organisationId) {
        return jdbc.sql(ROWS + "where e.ledger_organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(EnterpriseTable::read)
                .optional();
    }

    public Optional<Enterprise> byCreditCode(CreditCode creditCode) {
        return jdbc.sql(ROWS + "where e.credit_code = :creditCode and e.merged_into is null")
                .param("creditCode", creditCode.value())
                .query(EnterpriseTable::read)
                .optional();
    }

    /** Records that were merged into this one. */
    public List<Enterprise> mergedInto(UUID id) {
        return jdbc.sql(ROWS + "where e.merged_into = :id order by e.code")
                .param("id", id)
                .query(EnterpriseTable::read)
                .list();
    }

    static Enterprise read(ResultSet row, int number) throws SQLException {
        return new Enterprise(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Keeper(
                        row.getObject("keeper_id", UUID.class),
                        row.getString("keeper_code"),
                        row.getString("keeper_name"),
                        row.getString("keeper_path")),
                Kind.find(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("name_en"),
                Optional.ofNullable(row.getString("credit_code")).map(CreditCode::new),
                row.getString("industry_class"),
                Optional.ofNullable(row.getObject("founded_on", LocalDate.class)),
                row.getString("address"),
                row.getString("site"),
                row.getString("note"),
                row.getString("source"),
                Optional.ofNullable(row.getObject("ledger_organisation_id", UUID.class)),
                Optional.ofNullable(row.getObject("merged_into", UUID.class)),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant());
    }
}
