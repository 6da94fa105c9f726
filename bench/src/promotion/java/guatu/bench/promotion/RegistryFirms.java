package guatu.bench.promotion;

import guatu.enterprise.CreditCode;
import guatu.enterprise.EnterpriseName;
import guatu.shell.SearchText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.UUID;

/**
 * Invented firms: as a file of the registry's form, and, once they are loaded, a former name for every tenth of them. The same
 * ones every time, because the draw begins with the same seed.
 */
public final class RegistryFirms {

    private static final String[] PLACES = {"嘉兴", "浙江", "海宁", "桐乡", "平湖", "上海", "杭州", "苏州"};
    private static final String FIRST = "恒瑞鸿锦德新华盛远博智海天科晟启明卓越正源汇通拓腾骏嘉泰宏";
    private static final String SECOND = "达图源泰远创信峰维通飞康力纳越宁朗川润和昌隆兴旺禾丰捷茂";
    private static final String THIRD = "微安联芯精能光拓格赛瑞诺迪凯欧博优思纬恩";
    private static final String[] TRADES = {
        "传感器", "减速机", "光伏组件", "电池盒", "液冷板", "功能食品", "医疗器械", "工业软件", "服务器", "新材料", "紧固件", "纺织", "包装", "物流"
    };
    private static final String[] CLASSES = {
        "C3983", "C3453", "C3825", "C3360", "C3463", "C1492", "C3589", "I6513", "C3911", "C2659"
    };
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private RegistryFirms() {}

    /** {@code file FIRMS KEEPER PATH} writes the file; {@code former DATA} adds former names. */
    public static void main(String[] arguments) throws IOException, SQLException {
        if (arguments[0].equals("file")) {
            write(Integer.parseInt(arguments[1]), arguments[2], Path.of(arguments[3]));
        } else {
            former(Path.of(arguments[1]));
        }
    }

    private static void write(int firms, String keeper, Path file) throws IOException {
        Random random = new Random(42);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("企业名称,统一社会信用代码,管理单位,行业代码,注册地址,来源\n");
            for (int number = 0; number < firms; number++) {
                out.write("%s,%s,%s,%s,嘉兴市创新路%d号,测试\n"
                        .formatted(
                                name(number, random),
                                creditCode(number),
                                keeper,
                                CLASSES[random.nextInt(CLASSES.length)],
                                number % 900 + 1));
            }
        }
    }

    /** Different for every number: the three signs in the middle count. */
    static String name(int number, Random random) {
        int place = number;
        char first = FIRST.charAt(place % FIRST.length());
        place /= FIRST.length();
        char second = SECOND.charAt(place % SECOND.length());
        place /= SECOND.length();
        char third = THIRD.charAt(place % THIRD.length());
        place /= THIRD.length();
        return PLACES[random.nextInt(PLACES.length)]
                + first
                + second
                + third
                + TRADES[place % TRADES.length]
                + (random.nextInt(5) == 0 ? "股份有限公司" : "有限公司");
    }

    private static String creditCode(int number) {
        StringBuilder code = new StringBuilder("91330402MA");
        int rest = number;
        char[] signs = new char[7];
        for (int at = signs.length - 1; at >= 0; at--) {
            signs[at] = SIGNS.charAt(rest % SIGNS.length());
            rest /= SIGNS.length();
        }
        code.append(signs);
        return code.toString() + CreditCode.checkDigit(code.toString());
    }

    private static void former(Path data) throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", PromotionLeads.password(data.toString()));
                Statement sql = connection.createStatement();
                Statement reading = connection.createStatement();
                PreparedStatement name = connection.prepareStatement("""
                        insert into enterprise_name (id, enterprise_id, name, standing, name_keys, source, recorded_at)
                        values (?, ?, ?, false, ?, '测试', timestamptz '2026-01-05 09:00+08')
                        """);
                PreparedStatement search = connection.prepareStatement(
                        "update enterprise set search_text = ?, han_pairs = ? where id = ?")) {
            connection.setAutoCommit(false);
            try (ResultSet there = sql.executeQuery("select count(*) from enterprise_name where not standing")) {
                there.next();
                if (there.getInt(1) > 0) {
                    return;
                }
            }
            try (ResultSet firms = reading.executeQuery(
                    "select id, code, name, coalesce(credit_code, '') from enterprise order by code")) {
                for (int number = 0; firms.next(); number++) {
                    if (number % 10 == 0) {
                        String before = firms.getString(3).replaceFirst("^..", "旧名");
                        UUID id = firms.getObject(1, UUID.class);
                        name.setObject(
                                1,
                                UUID.nameUUIDFromBytes((id + "f").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                        name.setObject(2, id);
                        name.setString(3, before);
                        name.setArray(
                                4,
                                connection.createArrayOf(
                                        "text", EnterpriseName.of(before).keys().toArray()));
                        name.addBatch();
                        SearchText text =
                                SearchText.of(firms.getString(3), before, firms.getString(2), firms.getString(4));
                        search.setString(1, text.text());
                        search.setArray(
                                2,
                                connection.createArrayOf("text", text.hanPairs().toArray()));
                        search.setObject(3, id);
                        search.addBatch();
                    }
                }
            }
            name.executeBatch();
            search.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("vacuum analyze enterprise");
            sql.execute("vacuum analyze enterprise_name");
        }
    }

    /** The last field of the data folder's password file; a server without one takes any. */
}
