package guatu.enterprise.store;

import guatu.enterprise.SchemeIndustry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The zone's industry schemes and the firms in them. */
@Repository
public class SchemeTable {

    private final JdbcClient jdbc;

    SchemeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SchemeIndustry> of(UUID firm) {
        return jdbc.sql("""
                        select i.code, i.name, i.name_en, i.scheme, nlevel(i.path) as depth, 0 as enterprises
                        from enterprise_scheme_industry s join industry i on i.code = s.industry_code
                        where s.enterprise_id = :firm order by i.path
                        """).param("firm", firm).query(SchemeTable::read).list();
    }

    /** Every segment in the order of the schemes, with the firms in it and below; individual businesses are never counted. */
    public List<SchemeIndustry> all() {
        return jdbc.sql("""
                        with placed as (
                            select distinct i.path, s.enterprise_id from enterprise_scheme_industry s
                            join industry i on i.code = s.industry_code
                            join enterprise e on e.id = s.enterprise_id
                            where e.merged_into is null and e.kind <> 'individual_business')
                        select i.code, i.name, i.name_en, i.scheme, nlevel(i.path) as depth,
                               count(distinct p.enterprise_id) as enterprises
                        from industry i left join placed p on p.path <@ i.path
                        group by i.code, i.name, i.name_en, i.scheme, i.path
                        order by i.scheme, i.path
                        """).query(SchemeTable::read).list();
    }

    private static SchemeIndustry read(ResultSet row, int number) throws SQLException {
        return new SchemeIndustry(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("scheme"),
                row.getInt("depth"),
                row.getInt("enterprises"));
    }
}
