package guatu.rules.store;

import guatu.rules.RuleVersion;
import guatu.rules.yaml.RuleReader;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions that offices have recorded themselves. */
@Repository
public class RuleVersionTable {

    private final JdbcClient jdbc;

    RuleVersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Versions of a rule that nobody has withdrawn. A use case asks for the same rule in many places, and sees one answer. */
    public List<RuleVersion> standing(String code) {
        return RulesOfTransaction.current()
                .map(known -> known.computeIfAbsent(code, this::read))
                .orElseGet(() -> read(code));
    }

    private List<RuleVersion> read(String code) {
        return jdbc.sql("select id, body from rule_version where code = :code and withdrawn_at is null")
                .param("code", code)
                .query(RuleVersionTable::read)
                .list();
    }

    public Optional<RuleVersion> standing(UUID id) {
        return jdbc.sql("select id, body from rule_version where id = :id and withdrawn_at is null")
                .param("id", id)
                .query(RuleVersionTable::read)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when one with the same code, region and first day stands */
    public void insert(UUID id, RuleVersion version, Instant at, UUID by) {
        RulesOfTransaction.forget();
        jdbc.sql("""
                        insert into rule_version (id, code, region, in_force_from, in_force_to, source, body,
                                                  recorded_at, recorded_by)
                        values (:id, :code, :region, :from, :to, :source, :body, :at, :by)
                        """)
                .param("id", id)
                .param("code", version.code())
                .param("region", version.region())
                .param("from", Date.valueOf(version.from()))
                .param("to", version.to().map(Date::valueOf).orElse(null))
                .param("source", String.join("；", version.sources()))
                .param("body", version.yaml())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** @return false when it had been withdrawn already */
    public boolean withdraw(UUID id, Instant at) {
        RulesOfTransaction.forget();
        return jdbc.sql("update rule_version set withdrawn_at = :at where id = :id and withdrawn_at is null")
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static RuleVersion read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return RuleReader.read("rule_version " + id, row.getString("body"), Optional.of(id));
    }
}
