package guatu.delivery;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Small trees of industries and places, and two lists; every test of a database shares them. */
final class ReferenceLists {

    static final List<String> INDUSTRIES = List.of("T-I", "T-I1", "T-I2");
    static final List<String> PLACES = List.of("T-P", "T-P1");
    static final List<String> LISTS = List.of("T-L1", "T-L2");

    private ReferenceLists() {}

    static void fill(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into industry (code, name, parent_code, scheme, path)
                        values ('T-I', '制造业', null, 't', 'T-I'), ('T-I1', '传感器', 'T-I', 't', 'T-I.T-I1'),
                               ('T-I2', '装备', 'T-I', 't', 'T-I.T-I2')
                        on conflict do nothing
                        """).update();
        jdbc.sql("""
                        insert into place (code, name, kind, parent_code, path)
                        values ('T-P', '走廊', 'corridor', null, 'T-P'), ('T-P1', '园区', 'park', 'T-P', 'T-P.T-P1')
                        on conflict do nothing
                        """).update();
        jdbc.sql("""
                        insert into collection (code, form, name, name_en)
                        values ('T-L1', 'list', '重点任务', 'Key tasks'), ('T-L2', 'programme', '平台', 'Platforms')
                        on conflict do nothing
                        """).update();
    }
}
