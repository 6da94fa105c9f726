package guatu.enterprise;

import guatu.audit.Audit;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.enterprise.store.FirmFigureTable;
import guatu.shell.NotFound;
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

/** Records a firm's figures by year; a second source stands beside the first, a correction is a new row. */
@Service
public class EnterpriseFigures {

    private static final int FIRST_YEAR = 1949;

    private final Enterprises enterprises;
    private final EnterpriseRegister register;
    private final FirmFigureTable table;
    private final Audit audit;
    private final Clock clock;

    EnterpriseFigures(
            Enterprises enterprises, EnterpriseRegister register, FirmFigureTable table, Audit audit, Clock clock) {
        this.enterprises = enterprises;
        this.register = register;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param corrects the row whose place it takes, as the person saw it */
    public record Entered(
            String metric,
            int year,
            BigDecimal value,
            String unit,
            String caliber,
            String source,
            Optional<UUID> corrects) {}

    /** @param key made with the form; the same key records once */
    @Transactional
    public void record(Viewer viewer, UUID key, String code, Entered entered) {
        Enterprise found = enterprises.find(viewer, code);
        if (!viewer.may(Permission.SEE, found.keeper().path())) {
            throw new NotFound("figures of " + code);
        }
        Enterprise firm = register.toChange(viewer, code);
        if (entered.metric().isBlank()
                || entered.unit().isBlank()
                || entered.source().isBlank()) {
            throw new Refused("enterprise.figure.refused.missing");
        }
        int thisYear = LocalDate.now(clock).getYear();
        if (entered.year() < FIRST_YEAR || entered.year() > thisYear) {
            throw new Refused(
                    "enterprise.figure.refused.year", String.valueOf(entered.year()), String.valueOf(thisYear));
        }
        try {
            if (!table.insert(key, firm.id(), entered, viewer.id(), clock.instant())) {
                return;
            }
        } catch (DuplicateKeyException correctedMeanwhile) {
            throw new Refused("enterprise.refused.changedMeanwhile", firm.name());
        }
        audit.append(
                viewer,
                "enterprise.record_figure",
                EnterpriseRegister.subject(firm),
                Map.of(
                        "metric",
                        entered.metric(),
                        "year",
                        entered.year(),
                        "value",
                        entered.value().toPlainString(),
                        "unit",
                        entered.unit(),
                        "source",
                        entered.source(),
                        "corrects",
                        entered.corrects().map(UUID::toString).orElse("")));
    }
}
