package guatu.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The statements that took longest on average, with the plan that PostgreSQL keeps for them whatever their values. */
final class SlowestStatements {

    private static final int SHOWN = 8;
    private static final String SLOWEST = """
            select query, calls, mean_exec_time from pg_stat_statements
            where calls >= 20 and query ~* '^\\s*(select|with)' and query !~ 'pg_'
            order by mean_exec_time desc limit\s""" + SHOWN;

    private SlowestStatements() {}

    private record Slow(String query, long calls, double milliseconds) {}

    static void beginAnew(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    static String plans(Connection connection) throws SQLException {
        List<Slow> slowest = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(SLOWEST)) {
            while (rows.next()) {
                slowest.add(new Slow(rows.getString(1), rows.getLong(2), rows.getDouble(3)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (Slow slow : slowest) {
            text.append("-- %,d calls, %.1f ms each%n%s%n".formatted(slow.calls(), slow.milliseconds(), slow.query()));
            text.append(plan(connection, slow.query())).append('\n');
        }
        return text.toString();
    }

    private static String plan(Connection connection, String query) {
        StringBuilder text = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("explain (generic_plan) " + query)) {
            while (lines.next()) {
                text.append("   ").append(lines.getString(1)).append('\n');
            }
        } catch (SQLException notWithoutValues) {
            text.append("   no plan without values: ").append(notWithoutValues.getMessage()).append('\n');
        }
        return text.toString();
    }
}
