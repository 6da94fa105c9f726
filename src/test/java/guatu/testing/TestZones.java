package guatu.testing;

import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.directory.Viewers;
import guatu.shell.Identifiers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Founds zones with people and initiatives in them, straight in the tables. Codes never repeat. */
@TestConfiguration(proxyBeanMethods = false)
public class TestZones {

    /** Everybody's. */
    public static final String PASSWORD = "correct-horse-2026";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final Clock clock;
    private final String passwordHash;

    TestZones(JdbcClient jdbc, Viewers viewers, Clock clock, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.clock = clock;
        this.passwordHash = passwords.encode(PASSWORD);
    }

    @Bean
    @Primary
    static TestClock testClock() {
        return new TestClock();
    }

    public TestZone found() {
        Organisation root = organisation("ZONE-" + NUMBER.incrementAndGet(), "测试区", null);
        return new TestZone(
                root, organisation(root.code() + "-N", "北片", root), organisation(root.code() + "-S", "南片", root));
    }

    public Organisation organisation(String code, String name, @Nullable Organisation parent) {
        Organisation made = new Organisation(
                Identifiers.next(),
                code,
                name,
                "",
                parent == null ? "zone" : "department",
                parent == null ? null : parent.id(),
                parent == null ? code : parent.path() + "." + code,
                true);
        jdbc.sql("""
                        insert into organisation (id, code, name, kind, parent_id, path)
                        values (:id, :code, :name, :kind, :parent, cast(:path as ltree))
                        """)
                .param("id", made.id())
                .param("code", made.code())
                .param("name", made.name())
                .param("kind", made.kind())
                .param("parent", made.parentId())
                .param("path", made.path())
                .update();
        return made;
    }

    /** A new person who holds the role in the organisation and below; signs in with {@link #PASSWORD}. */
    public Viewer person(Role role, Organisation organisation) {
        UUID id = Identifiers.next();
        jdbc.sql("""
                        insert into person (id, username, display_name, organisation_id, password_hash, created_at)
                        values (:id, :username, :displayName, :organisation, :hash, :at)
                        """)
                .param("id", id)
                .param("username", "p" + NUMBER.incrementAndGet())
                .param("displayName", role.code() + " " + NUMBER.get())
                .param("organisation", organisation.id())
                .param("hash", passwordHash)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("insert into role_grant (person_id, role, organisation_id) values (:person, :role, :organisation)")
                .param("person", id)
                .param("role", role.code())
                .param("organisation", organisation.id())
                .update();
        return viewers.byId(id).orElseThrow();
    }

    public TestInitiative initiative(Organisation organisation) {
        UUID id = Identifiers.next();
        String code = "PRJ-2026-T" + NUMBER.incrementAndGet();
        jdbc.sql("""
                        insert into initiative (id, code, kind, name, organisation_id, content, standard,
                                                answerable_organisation_id, promised_on, promised_precision, search_text,
                                                han_pairs, created_at, updated_at)
                        values (:id, :code, 'project', :name, :organisation, '建成投产', '通过竣工验收',
                                :organisation, date '2026-12-31', 'day', :searchText, '{}', :at, :at)
                        """)
                .param("id", id)
                .param("code", code)
                .param("name", "测试厂房 " + code)
                .param("organisation", organisation.id())
                .param("searchText", code.toLowerCase() + " 测试厂房 ceshichangfang cscf")
                .param("at", Timestamp.from(clock.instant()))
                .update();
        UUID filing = activity(id, 1, "备案", "activity", false, "2026-01-05", "2026-01-30");
        UUID construction = activity(id, 2, "施工", "activity", false, "2026-02-02", "2026-10-30");
        UUID acceptance = activity(id, 3, "验收", "milestone", true, "2026-11-30", "2026-11-30");
        link(id, filing, construction);
        link(id, construction, acceptance);
        return new TestInitiative(id, code, organisation, List.of(filing, construction, acceptance));
    }

    private UUID activity(
            UUID initiative, int position, String name, String kind, boolean gate, String start, String finish) {
        UUID id = Identifiers.next();
        jdbc.sql("""
                        insert into activity (id, initiative_id, position, name, kind, gate, duration_working_days,
                                              planned_start, planned_finish, planned_precision)
                        values (:id, :initiative, :position, :name, :kind, :gate, :duration, :start, :finish, 'day')
                        """)
                .param("id", id)
                .param("initiative", initiative)
                .param("position", position)
                .param("name", name)
                .param("kind", kind)
                .param("gate", gate)
                .param("duration", kind.equals("milestone") ? 0 : 20)
                .param("start", LocalDate.parse(start))
                .param("finish", LocalDate.parse(finish))
                .update();
        return id;
    }

    private void link(UUID initiative, UUID predecessor, UUID successor) {
        jdbc.sql("""
                        insert into activity_link (initiative_id, predecessor_id, successor_id)
                        values (:initiative, :predecessor, :successor)
                        """)
                .param("initiative", initiative)
                .param("predecessor", predecessor)
                .param("successor", successor)
                .update();
    }
}
