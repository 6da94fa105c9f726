package guatu.shell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Takes the trust out of a new server, or one of an earlier version: from then on who connects gives a password (SCRAM-SHA-256),
 * and Guatu works with an account that owns its tables and nothing else.
 */
final class GuardedServer {

    private static final String DONE = "# Guatu: passwords and an account of its own (1)";

    private static final List<String> WHO_CONNECTS = List.of(
            DONE,
            "local all all scram-sha-256",
            "host all all 127.0.0.1/32 scram-sha-256",
            "host all all ::1/128 scram-sha-256");

    /** Everything in the schema but what belongs to an extension. */
    private static final String HAND_OVER = """
            do $$
            declare one record;
            begin
              for one in
                select c.oid::regclass as name, case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
                                                               when 'S' then 'sequence' else 'table' end as kind
                from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
                  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype in ('e', 'a', 'i'))
              loop
                execute format('alter %s %s owner to guatu', one.kind, one.name);
              end loop;
              for one in
                select p.oid::regprocedure as name from pg_proc p
                where p.pronamespace = 'public'::regnamespace
                  and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
              loop
                execute format('alter routine %s owner to guatu', one.name);
              end loop;
            end $$
            """;

    private GuardedServer() {}

    /** @param keeper connects as the account that keeps the server; whatever password it gives is taken while there is trust */
    static void guard(Path cluster, ServerAccounts accounts, DataSource keeper) throws IOException {
        Path whoConnects = cluster.resolve("pg_hba.conf");
        if (Files.readAllLines(whoConnects).contains(DONE)) {
            return;
        }
        try (Connection connection = keeper.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("alter role %s password '%s'".formatted(ServerAccounts.KEEPER, accounts.keeperPassword()));
            if (!sql.executeQuery("select 1 from pg_roles where rolname = '" + ServerAccounts.WORKER + "'")
                    .next()) {
                sql.execute("create role " + ServerAccounts.WORKER);
            }
            sql.execute(
                    "alter role %s login password '%s'".formatted(ServerAccounts.WORKER, accounts.workerPassword()));
            sql.execute("grant create on database postgres to " + ServerAccounts.WORKER);
            sql.execute("alter schema public owner to " + ServerAccounts.WORKER);
            sql.execute(HAND_OVER);
            connection.commit();
            Path part = whoConnects.resolveSibling("pg_hba.conf.part");
            Files.write(part, WHO_CONNECTS);
            Files.move(part, whoConnects, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sql.execute("select pg_reload_conf()");
            connection.commit();
        } catch (SQLException failure) {
            throw new IOException("the accounts of the database could not be made", failure);
        }
    }
}
