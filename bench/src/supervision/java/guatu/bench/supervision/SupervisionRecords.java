package guatu.bench.supervision;

import guatu.shell.SearchText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fills the application's database with invented whistles, orders, visits and messages, unless they are there: the same ones for
 * the same day, because the draw begins with the same seed. All of it is one transaction.
 */
public final class SupervisionRecords {

    private static final Path STATEMENTS = Path.of("bench/supervision");

    private static final List<String> THINGS = List.of(
            "高压线迁改", "地块征收", "施工许可", "排水接驳", "燃气管道", "用地预审", "环评批复", "进场道路", "过渡安置", "专项债资金", "用工缺口", "合同纠纷", "消防验收", "能耗指标",
            "林木移植");

    private static final List<String> STATES = List.of(
            "尚未落实责任单位", "两家单位意见不一", "材料补正未完成", "等待上级批复", "现场无法进场", "逾期未反馈", "资金未到位", "方案需要会审", "协议尚未签订", "验收未通过");

    private SupervisionRecords() {}

    /** Of the account that keeps the server. */
    private static String password(String data) throws IOException {
        String line = Files.readAllLines(Path.of(data, "pgpass")).getFirst();
        return line.substring(line.lastIndexOf(':') + 1);
    }

    /** Whistles, orders, and the application's data folder. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int whistles = Integer.parseInt(arguments[0]);
        int orders = Integer.parseInt(arguments[1]);
        String port = Files.readAllLines(Path.of(arguments[2], "postgres/postmaster.pid"))
                .get(3)
                .strip();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password(arguments[2]));
                Statement sql = connection.createStatement()) {
            if (filled(sql)) {
                return;
            }
            connection.setAutoCommit(false);
            List<String> indexes = dropped(sql);
            // What is drawn refers to rows that are there, so that each reference needs no look of its own.
            sql.execute("set session_replication_role = replica");
            sql.execute("set work_mem = '128MB'");
            sql.execute("set maintenance_work_mem = '512MB'");
            sql.execute("select setseed(0.42)");
            sql.execute("create temporary table wanted as select %d as whistles, %d as orders".formatted(whistles, orders));
            wordings(connection, sql);
            for (Path file : files()) {
                long begun = System.nanoTime();
                sql.execute(Files.readString(file));
                System.out.printf("%s: %.0f s%n", file.getFileName(), (System.nanoTime() - begun) / 1e9);
            }
            for (String index : indexes) {
                sql.execute(index);
            }
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("vacuum analyze");
        }
    }

    /** Indexes that keep no invariant are made anew when all rows are there, which is several times as fast. */
    private static List<String> dropped(Statement sql) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("""
                select indexname, indexdef from pg_indexes
                where schemaname = current_schema() and indexdef not like 'CREATE UNIQUE%'
                  and tablename ~ '^(whistle|supervision_order|onsite_|message$|leader_duty|working_team|training_round)'
                """)) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        for (String name : names) {
            sql.execute("drop index " + name);
        }
        return definitions;
    }

    private static boolean filled(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("select exists (select 1 from supervision_order where code like 'BO-%')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(STATEMENTS)) {
            return files.sorted().toList();
        }
    }

    /** Texts with what the product itself would find them by. */
    private static void wordings(Connection connection, Statement sql) throws SQLException {
        sql.execute("create temporary table wording (number int primary key, text text, search text, pairs text[])");
        try (PreparedStatement insert = connection.prepareStatement("insert into wording values (?, ?, ?, ?)")) {
            int number = 0;
            for (String thing : THINGS) {
                for (String state : STATES) {
                    SearchText found = SearchText.of(thing + state);
                    insert.setInt(1, number++);
                    insert.setString(2, thing + state);
                    insert.setString(3, found.text());
                    insert.setArray(4, connection.createArrayOf("text", found.hanPairs().toArray()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
