package guatu.delivery.store;

import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Runs statements that count whole cities, planned for their values each time. A plan that PostgreSQL keeps for any values expects a
 * few rows, and compares each with each when there are a hundred thousand.
 */
@Component
class FreshPlans {

    private final NamedParameterJdbcTemplate jdbc;

    FreshPlans(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    <T> List<T> query(String sql, Map<String, ? extends @Nullable Object> values, RowMapper<T> row) {
        return Objects.requireNonNull(jdbc.execute(sql, values, statement -> {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            try (ResultSet rows = statement.executeQuery()) {
                return new RowMapperResultSetExtractor<>(row).extractData(rows);
            }
        }));
    }
}
