package guatu.delivery;

import guatu.delivery.light.Finding;
import guatu.delivery.light.Finding.Dimension;
import guatu.delivery.store.LightTable;
import guatu.directory.Organisation;
import guatu.shell.Identifiers;
import guatu.shell.SearchText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An initiative as a list shows it, with a light that stands as stated; saved straight into the tables. */
final class Draft {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final Organisation unit;
    String code = "LST-" + NUMBER.incrementAndGet();
    String name = "测试厂房";
    Kind kind = Kind.PROJECT;
    String stage = "";

    @Nullable
    LocalDate promisedOn;

    @Nullable
    String industry;

    @Nullable
    String place;

    final List<Organisation> joint = new ArrayList<>();
    final List<String> lists = new ArrayList<>();
    /** Null: none was computed yet. */
    @Nullable
    Light light = Light.GREEN;

    int overdue;
    int daysLate;
    int missingFixes;

    @Nullable
    LocalDate due;

    @Nullable
    Integer silentDays;

    boolean finished;

    Draft(Organisation unit) {
        this.unit = unit;
    }

    static Draft named(Organisation unit, String name) {
        Draft draft = new Draft(unit);
        draft.name = name;
        return draft;
    }

    Light shown() {
        return light == null ? Light.GREY : light;
    }

    Draft save(JdbcClient jdbc, LightTable lights) {
        var id = Identifiers.next();
        SearchText search = SearchText.of(name, code);
        jdbc.sql("""
                        insert into initiative (id, code, kind, name, stage, organisation_id, promised_on, promised_precision,
                                                industry_code, place_code, search_text, han_pairs, created_at, updated_at)
                        values (:id, :code, :kind, :name, :stage, :unit, :promised, 'day', :industry, :place, :text, :pairs, :at, :at)
                        """)
                .param("id", id)
                .param("code", code)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("name", name)
                .param("stage", stage)
                .param("unit", unit.id())
                .param("promised", promisedOn)
                .param("industry", industry)
                .param("place", place)
                .param("text", search.text())
                .param("pairs", search.hanPairs().toArray(String[]::new))
                .param("at", OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))
                .update();
        joint.forEach(
                other -> jdbc.sql("insert into initiative_joint_unit (initiative_id, organisation_id) values (?, ?)")
                        .params(id, other.id())
                        .update());
        lists.forEach(list -> jdbc.sql("insert into collection_item (collection_code, initiative_id) values (?, ?)")
                .params(list, id)
                .update());
        if (light != null) {
            lights.save(List.of(new LightReading(
                    id,
                    LocalDate.of(2026, 2, 10),
                    light,
                    light,
                    List.of(new Finding(Dimension.STATE, light, "onSchedule", List.of(), Optional.empty())),
                    "initiative-light@2020-01-01",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.ofNullable(due),
                    overdue,
                    daysLate,
                    Optional.ofNullable(silentDays),
                    missingFixes,
                    true,
                    finished,
                    Optional.empty())));
        }
        return this;
    }
}
