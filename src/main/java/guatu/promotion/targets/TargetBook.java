package guatu.promotion.targets;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.NamedUnits;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.SourceChannel;
import guatu.promotion.Unit;
import guatu.promotion.store.TargetTable;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets, adjusts and withdraws targets. A unit doesn't set its own: that is for those who supervise it. What was set before stays on
 * record, and a target of a year that is over stays as it is.
 */
@Service
public class TargetBook {

    private final TargetTable table;
    private final Targets targets;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    TargetBook(TargetTable table, Targets targets, Organisations organisations, Audit audit, Clock clock) {
        this.table = table;
        this.targets = targets;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The units for which the person may set targets. */
    public NamedUnits units(Viewer viewer) {
        return new NamedUnits(organisations.where(viewer, Permission.SUPERVISE)).only(Organisation::inService);
    }

    public boolean mayChange(Viewer viewer, Target target, LocalDate today) {
        return viewer.may(Permission.SUPERVISE, target.path()) && today.getYear() <= target.year();
    }

    /**
     * Sent twice under one key it is set once.
     *
     * @param unit the name or code of a unit
     * @return the code of the target
     * @throws Refused when the same is set for the unit and year already
     */
    @Transactional
    public String set(Viewer viewer, String unit, TargetTerms terms, String requestKey) {
        Optional<String> before = table.setBefore(viewer.id(), requestKey);
        if (before.isPresent()) {
            return before.get();
        }
        Organisation organisation =
                units(viewer).find(unit).orElseThrow(() -> new Refused("promotion.target.refused.organisation", unit));
        if (!terms.sizeClass().isEmpty()
                && targets.sizeClasses(today()).find(terms.sizeClass()).isEmpty()) {
            throw new Refused("promotion.target.refused.sizeClass", terms.sizeClass());
        }
        String code = "MB%d-%03d".formatted(terms.year(), table.nextNumber(terms.year()));
        TargetSetting setting = new TargetSetting(1, terms.value(), false, terms.basis(), "", now(), "");
        Target target = new Target(
                code,
                new Unit(organisation.id(), organisation.code(), organisation.name()),
                organisation.path(),
                terms.year(),
                terms.name(),
                "",
                terms.measure(),
                terms.sizeClass(),
                terms.channel().map(SourceChannel::code).orElse(""),
                terms.unit(),
                setting,
                terms.value(),
                Optional.empty());
        if (!table.insert(target)) {
            return table.setBefore(viewer.id(), requestKey)
                    .orElseThrow(() -> new Refused("promotion.target.refused.exists", organisation.name()));
        }
        table.append(code, setting, viewer.id(), requestKey);
        audit.append(
                viewer,
                "promotion.target.set",
                subject(target),
                Map.of("year", terms.year(), "value", terms.value(), "unit", terms.unit(), "basis", terms.basis()));
        return code;
    }

    /** Asks for more or less from now on; a target that was withdrawn holds again. */
    @Transactional
    public void adjust(Viewer viewer, String code, BigDecimal value, TargetChange change) {
        Target target = toChange(viewer, code);
        TargetTerms.checkValue(target.measure(), value);
        if (value.compareTo(target.value()) == 0
                && !target.setting().withdrawn()
                && target.setting().number() == change.number()) {
            throw new Refused("promotion.target.refused.same", value.toPlainString());
        }
        add(viewer, target, value, false, change);
    }

    /** Asks for nothing any more. */
    @Transactional
    public void withdraw(Viewer viewer, String code, TargetChange change) {
        Target target = toChange(viewer, code);
        add(viewer, target, target.value(), true, change);
    }

    private void add(Viewer viewer, Target target, BigDecimal value, boolean withdrawn, TargetChange change) {
        if (table.setBefore(viewer.id(), change.requestKey()).isPresent()) {
            return;
        }
        TargetSetting setting =
                new TargetSetting(change.number() + 1, value, withdrawn, change.basis(), change.reason(), now(), "");
        if (change.number() != target.setting().number()
                || !table.append(target.code(), setting, viewer.id(), change.requestKey())) {
            throw new Refused("promotion.target.refused.changed");
        }
        audit.append(
                viewer,
                withdrawn ? "promotion.target.withdraw" : "promotion.target.adjust",
                subject(target),
                Map.of(
                        "from", target.value(),
                        "to", value,
                        "basis", change.basis(),
                        "reason", change.reason()));
    }

    private Target toChange(Viewer viewer, String code) {
        Target target = table.find(viewer.paths(Permission.SEE), code, today())
                .orElseThrow(() -> new NotFound("promotion target " + code));
        if (!viewer.may(Permission.SUPERVISE, target.path())) {
            throw new Refused(
                    "promotion.target.refused.permission", target.organisation().name());
        }
        if (today().day().getYear() > target.year()) {
            throw new Refused("promotion.target.refused.over", String.valueOf(target.year()));
        }
        return target;
    }

    private static Subject subject(Target target) {
        return new Subject("target", target.code(), target.organisation().name());
    }

    private AsOf today() {
        return AsOf.today(LocalDate.now(clock));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
