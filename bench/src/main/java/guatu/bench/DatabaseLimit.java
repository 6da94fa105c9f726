package guatu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the database under the pages can do at most: one row read by its key, and one row changed and made durable. */
final class DatabaseLimit {

    private static final Duration SPAN = Duration.ofSeconds(8);
    private static final int ROWS = 1_000;

    /** @param nanoseconds of every operation, sorted */
    record Measured(double perSecond, long[] nanoseconds) {

        double milliseconds(double share) {
            return nanoseconds[(int) Math.min(nanoseconds.length - 1L, Math.round(share * nanoseconds.length))] / 1e6;
        }
    }

    private final String url;

    private DatabaseLimit(String url) {
        this.url = url;
    }

    /** The application's own PostgreSQL: its port stands in the fourth line of its process file. */
    static DatabaseLimit ofEmbedded() throws IOException {
        String port = Files.readAllLines(Settings.DATA.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        return new DatabaseLimit("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
    }

    long count(String table) throws SQLException {
        try (Connection connection = connect();
                ResultSet row = connection.createStatement().executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    String size() throws SQLException {
        return text("select pg_size_pretty(pg_database_size(current_database()))");
    }

    /** The one text that the statement finds. */
    String text(String statement) throws SQLException {
        try (Connection connection = connect();
                ResultSet row = connection.createStatement().executeQuery(statement)) {
            row.next();
            return row.getString(1);
        }
    }

    Measured reads() throws Exception {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = connect();
                ResultSet rows = connection.createStatement().executeQuery("select id from initiative limit " + ROWS)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return measure(number -> {
            Connection connection = connect();
            PreparedStatement read = connection.prepareStatement("select name, version from initiative where id = ?");
            int[] at = {number};
            return new Operation(connection, () -> {
                read.setObject(1, ids.get(at[0]++ % ids.size()));
                try (ResultSet row = read.executeQuery()) {
                    return row.next();
                }
            });
        });
    }

    Measured commits() throws Exception {
        try (Connection connection = connect()) {
            connection.createStatement().execute("create table bench_commit (id int primary key, number int not null)");
            try {
                connection
                        .createStatement()
                        .execute("insert into bench_commit select n, 0 from generate_series(1, " + Settings.USERS
                                + ") n");
                return measure(number -> {
                    Connection own = connect();
                    PreparedStatement change =
                            own.prepareStatement("update bench_commit set number = number + 1 where id = ?");
                    change.setInt(1, number + 1);
                    return new Operation(own, () -> change.executeUpdate() == 1);
                });
            } finally {
                connection.createStatement().execute("drop table bench_commit");
            }
        }
    }

    private record Operation(Connection connection, Callable<Boolean> once) {}

    private interface Opening {
        Operation of(int user) throws SQLException;
    }

    private static Measured measure(Opening opening) throws Exception {
        List<Future<List<Long>>> users = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(Settings.USERS)) {
            for (int number = 0; number < Settings.USERS; number++) {
                Operation operation = opening.of(number);
                users.add(crowd.submit(() -> repeat(operation)));
            }
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> user : users) {
            all.addAll(user.get());
        }
        return new Measured(
                all.size() / (double) SPAN.toSeconds(),
                all.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    private static List<Long> repeat(Operation operation) throws Exception {
        List<Long> times = new ArrayList<>();
        try (Connection connection = operation.connection()) {
            long end = System.nanoTime() + SPAN.toNanos();
            for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
                if (!operation.once().call()) {
                    throw new SQLException("found no row, expected one");
                }
                times.add(System.nanoTime() - begun);
            }
        }
        return times;
    }

    /** Plain text both ways, so that statements may name parameters without values. */
    Connection plain() throws SQLException {
        return DriverManager.getConnection(url + "?preferQueryMode=simple", "postgres", ServerPassword.in(Settings.DATA));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", ServerPassword.in(Settings.DATA));
    }
}
