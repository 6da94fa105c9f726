package guatu.rules.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.rules.RuleVersion;
import guatu.rules.yaml.RuleReader;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions that offices have recorded themselves. */
@Repository
public class RuleVersionTable {

    private static final int MOST_READ = 1_000;

    private final JdbcClient jdbc;

    /** What a row says never changes, so it is read once. */
    private final Cache<UUID, RuleVersion> readBefore =
            Caffeine.newBuilder().maximumSize(MOST_READ).build();

    RuleVersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Versions of a rule that nobody has withdrawn. A use case asks for many rules, and for the same one in many places: its transaction
     * finds all of them at once, and sees one answer.
     */
    public List<RuleVersion> standing(String code) {
        return RulesOfTransaction.current(this::all).orElseGet(this::all).getOrDefault(code, List.of()).stream()
                .flatMap(id -> readOnce(id).stream())
                .toList();
    }

    private Map<String, List<UUID>> all() {
        Map<String, List<UUID>> byCode = new HashMap<>();
        jdbc.sql("select id, code from rule_version where withdrawn_at is null").query(row -> {
            byCode.computeIfAbsent(row.getString("code"), _ -> new ArrayList<>())
                    .add(row.getObject("id", UUID.class));
        });
        return byCode;
    }

    private Optional<RuleVersion> readOnce(UUID id) {
        Optional<RuleVersion> before = Optional.ofNullable(readBefore.getIfPresent(id));
        if (before.isPresent()) {
            return before;
        }
        Optional<RuleVersion> read = standing(id);
        read.ifPresent(version -> readBefore.put(id, version));
        return read;
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
