package guatu.figures.store;

import guatu.figures.NewFigure;
import guatu.shell.SearchText;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds figures; no row is ever changed. */
@Repository
public class FigureRows {

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param supersedes the row that this one corrects
     * @return false when a row with this id is there already: the same request came twice
     * @throws org.springframework.dao.DuplicateKeyException when the row has been superseded already, or the code
     *     is taken
     */
    public boolean insert(NewFigure figure, Optional<UUID> supersedes, Instant at, UUID by) {
        return jdbc.sql("""
                        insert into figure (id, code, organisation_id, subject_organisation_id, metric,
                                            metric_en, value, unit, period, kind, caliber, qualifier, source,
                                            search_text, recorded_at, recorded_by, supersedes)
                        values (:id, :code, :organisation, :subject, :metric, :metricEn, :value, :unit,
                                :period, :kind, :caliber, :qualifier, :source, :searchText, :at, :by, :supersedes)
                        on conflict (id) do nothing
                        """)
                        .param("id", figure.id())
                        .param("code", figure.code())
                        .param("organisation", figure.organisationId())
                        .param("subject", orNull(figure.subjectId()))
                        .param("metric", figure.metric())
                        .param("metricEn", figure.metricEn())
                        .param("value", figure.value())
                        .param("unit", figure.unit())
                        .param("period", figure.period())
                        .param("kind", figure.kind().code())
                        .param("caliber", figure.caliber())
                        .param("qualifier", figure.qualifier().code())
                        .param("source", figure.source())
                        .param(
                                "searchText",
                                SearchText.of(figure.metric(), figure.metricEn())
                                        .text())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("supersedes", orNull(supersedes))
                        .update()
                == 1;
    }

    public boolean has(UUID id) {
        return jdbc.sql("select count(*) from figure where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The next number of the year, held until the transaction ends. */
    public int nextNumber(int year) {
        return jdbc.sql("""
                        insert into figure_number as n (year, last) values (:year, 1)
                        on conflict (year) do update set last = n.last + 1
                        returning last
                        """).param("year", year).query(Integer.class).single();
    }

    private static @Nullable UUID orNull(Optional<UUID> id) {
        return id.orElse(null);
    }
}
