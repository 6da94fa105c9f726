package guatu.figures;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.figures.store.FigureRows;
import guatu.shell.AsOf;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a figure, and corrects one by a new row. */
@Service
public class FigureRecording {

    private final Figures figures;
    private final FigureRows rows;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    FigureRecording(Figures figures, FigureRows rows, Organisations organisations, Audit audit, Clock clock) {
        this.figures = figures;
        this.rows = rows;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a person fills in. */
    public record Entered(
            String organisation,
            String metric,
            String metricEn,
            BigDecimal value,
            String unit,
            String period,
            FigureKind kind,
            String caliber,
            Qualifier qualifier,
            String source) {}

    /**
     * @param key made with the form; the same key records once
     * @return the code that people find it by; empty when it had been recorded already
     */
    @Transactional
    public Optional<String> record(Viewer viewer, UUID key, Entered entered) {
        Organisation organisation = organisations
                .byCode(entered.organisation())
                .filter(found -> viewer.may(Permission.RECORD, found.path()))
                .orElseThrow(() -> new Refused("figures.refused.organisation", entered.organisation()));
        if (rows.has(key)) {
            return Optional.empty();
        }
        int year = LocalDate.now(clock).getYear();
        String code = "FIG-%d-%04d".formatted(year, rows.nextNumber(year));
        NewFigure figure = figure(key, code, organisation.id(), Optional.of(organisation.id()), entered);
        rows.insert(figure, Optional.empty(), clock.instant(), viewer.id());
        audit.append(viewer, "figures.record", subject(figure), changed(figure));
        return Optional.of(code);
    }

    /**
     * @param corrects the row that the person saw when they began
     * @throws Refused when somebody else has corrected that row meanwhile
     */
    @Transactional
    public void correct(Viewer viewer, UUID key, String code, UUID corrects, Entered entered) {
        Figure standing =
                figures.history(viewer, code, AsOf.today(LocalDate.now(clock))).getFirst();
        Organisation organisation =
                organisations.byId(standing.organisation().id()).orElseThrow();
        if (!viewer.may(Permission.RECORD, organisation.path())) {
            throw new Refused("figures.refused.organisation", organisation.name());
        }
        NewFigure figure =
                figure(key, code, organisation.id(), standing.subject().map(Figure.Unit::id), entered);
        try {
            if (!rows.insert(figure, Optional.of(corrects), clock.instant(), viewer.id())) {
                return;
            }
        } catch (DuplicateKeyException correctedMeanwhile) {
            throw new Refused("figures.refused.correctedMeanwhile", code);
        }
        audit.append(viewer, "figures.correct", subject(figure), changed(figure));
    }

    private static NewFigure figure(UUID key, String code, UUID organisation, Optional<UUID> subject, Entered entered) {
        return new NewFigure(
                key,
                code,
                organisation,
                subject,
                entered.metric(),
                entered.metricEn(),
                entered.value(),
                entered.unit(),
                entered.period(),
                entered.kind(),
                entered.caliber(),
                entered.qualifier(),
                entered.source());
    }

    private static Subject subject(NewFigure figure) {
        return new Subject("figure", figure.code(), figure.metric());
    }

    private static Map<String, Object> changed(NewFigure figure) {
        return Map.of(
                "value",
                figure.value().toPlainString(),
                "unit",
                figure.unit(),
                "period",
                figure.period(),
                "source",
                figure.source());
    }
}
