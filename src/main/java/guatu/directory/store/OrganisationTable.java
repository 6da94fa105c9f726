package guatu.directory.store;

import guatu.directory.Organisation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the organisation tree. */
@Repository
public class OrganisationTable {

    private static final String COLUMNS =
            "select id, code, name, name_en, kind, parent_id, path::text as path, in_service from organisation ";

    private static final int TREE = 4;

    private final JdbcClient jdbc;

    OrganisationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Organisation> all() {
        return jdbc.sql(COLUMNS + "order by path")
                .query(OrganisationTable::read)
                .list();
    }

    public List<Organisation> below(String[] paths) {
        return jdbc.sql(COLUMNS + "where path <@ any(cast(:paths as ltree[])) order by path")
                .param("paths", paths)
                .query(OrganisationTable::read)
                .list();
    }

    /** Units in service of the tree in which an organisation stands: of no outside kind, or with somebody who holds a role in it. */
    public List<Organisation> callable(UUID inTreeOf, List<String> outsideKinds, List<String> roles) {
        return jdbc.sql(COLUMNS + """
                        where path <@ (select subpath(t.path, 0, 1) from organisation t where t.id = :own) and in_service
                          and (kind <> all(:outside) or exists (select 1 from role_grant g where g.organisation_id = organisation.id
                                                                and g.role = any(:roles)))
                        order by path
                        """)
                .param("own", inTreeOf)
                .param("outside", outsideKinds.toArray(String[]::new))
                .param("roles", roles.toArray(String[]::new))
                .query(OrganisationTable::read)
                .list();
    }

    public Optional<Organisation> byCode(String code) {
        return jdbc.sql(COLUMNS + "where code = :code")
                .param("code", code)
                .query(OrganisationTable::read)
                .optional();
    }

    public Optional<Organisation> byId(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(OrganisationTable::read)
                .optional();
    }

    public void insert(Organisation organisation, String source) {
        jdbc.sql("""
                        insert into organisation (id, code, name, name_en, kind, parent_id, path, in_service, source)
                        values (:id, :code, :name, :nameEn, :kind, :parentId, cast(:path as ltree), :inService, :source)
                        """)
                .param("id", organisation.id())
                .param("code", organisation.code())
                .param("name", organisation.name())
                .param("nameEn", organisation.nameEn())
                .param("kind", organisation.kind())
                .param("parentId", organisation.parentId())
                .param("path", organisation.path())
                .param("inService", organisation.inService())
                .param("source", source)
                .update();
    }

    /** Changes what an organisation is called and is, not where it stands. */
    public void describe(String code, String name, String nameEn, String kind, boolean inService, String source) {
        jdbc.sql("""
                        update organisation set name = :name, name_en = :nameEn, kind = :kind, in_service = :inService, source = :source
                        where code = :code
                        """)
                .param("code", code)
                .param("name", name)
                .param("nameEn", nameEn)
                .param("kind", kind)
                .param("inService", inService)
                .param("source", source)
                .update();
    }

    /** Changes of the tree's shape come one after the other until the transaction ends. */
    public void queueForTree() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_schema(), :kind))")
                .param("kind", TREE)
                .query((row, number) -> true)
                .single();
    }

    public Optional<Organisation> parentOf(UUID id) {
        return jdbc.sql(COLUMNS + "where id = (select parent_id from organisation where id = :id)")
                .param("id", id)
                .query(OrganisationTable::read)
                .optional();
    }

    public void rename(UUID id, String name, String nameEn, String kind) {
        jdbc.sql("update organisation set name = :name, name_en = :nameEn, kind = :kind where id = :id")
                .param("name", name)
                .param("nameEn", nameEn)
                .param("kind", kind)
                .param("id", id)
                .update();
    }

    /** One statement for the organisation and everything below it. */
    public void move(Organisation moved, Organisation parent) {
        jdbc.sql("""
                        update organisation
                        set path = cast(:parentPath as ltree) || subpath(path, :depth),
                            parent_id = case when id = :id then :parentId else parent_id end
                        where path <@ cast(:path as ltree)
                        """)
                .param("parentPath", parent.path())
                .param("depth", moved.path().split("\\.").length - 1)
                .param("id", moved.id())
                .param("parentId", parent.id())
                .param("path", moved.path())
                .update();
    }

    /** @return false when it was so already */
    public boolean setInService(UUID id, boolean inService) {
        return jdbc.sql("update organisation set in_service = :inService where id = :id and in_service <> :inService")
                        .param("inService", inService)
                        .param("id", id)
                        .update()
                > 0;
    }

    public long inServiceBelow(String path) {
        return jdbc.sql("""
                        select count(*) from organisation
                        where path <@ cast(:path as ltree) and path <> cast(:path as ltree) and in_service
                        """).param("path", path).query(Long.class).single();
    }

    public long openAccountsIn(UUID id) {
        return jdbc.sql("select count(*) from person where organisation_id = :id and not locked")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    static Organisation read(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("kind"),
                row.getObject("parent_id", UUID.class),
                row.getString("path"),
                row.getBoolean("in_service"));
    }
}
