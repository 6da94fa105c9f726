package guatu.delivery;

import guatu.delivery.light.LightEvaluation;
import guatu.delivery.light.LightInputs;
import guatu.delivery.light.LightRule;
import guatu.delivery.outlook.Outlook;
import guatu.delivery.outlook.Outlooks;
import guatu.delivery.store.LightInputRows;
import guatu.delivery.store.LightTable;
import guatu.delivery.store.UnitTable;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lights, computed from records by the rule of the day; nobody types one in. Today's are kept beside the initiatives
 * and refreshed with every change; those of a past day are computed when asked for.
 */
@Service
public class Lights {

    /** Small, since whoever changes one of a batch waits until the batch is done. */
    private static final int BATCH = 500;

    private static final int FORESEEN_ANYWAY = 500;

    private final LightInputRows inputs;
    private final Outlooks outlooks;
    private final LightTable table;
    private final UnitTable units;
    private final Rules rules;
    private final Initiatives initiatives;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Lights(
            LightInputRows inputs,
            Outlooks outlooks,
            LightTable table,
            UnitTable units,
            Rules rules,
            Initiatives initiatives,
            TransactionTemplate transaction,
            Clock clock) {
        this.inputs = inputs;
        this.outlooks = outlooks;
        this.table = table;
        this.units = units;
        this.rules = rules;
        this.initiatives = initiatives;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Computes today's light of these initiatives anew, in the caller's transaction and before its audit entry. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(Collection<UUID> initiativeIds) {
        if (initiativeIds.isEmpty()) {
            return;
        }
        table.lock(initiativeIds);
        units.plansChanged(initiativeIds);
        LocalDate today = LocalDate.now(clock);
        save(initiativeIds, today, rule(today));
    }

    /** The same after a record, which leaves the plan as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refreshAfterRecord(UUID initiativeId) {
        table.lock(List.of(initiativeId));
        LocalDate today = LocalDate.now(clock);
        save(List.of(initiativeId), today, rule(today));
    }

    /**
     * Computes those that are not of this day and its rule, a batch per transaction: soon after midnight, after a rule
     * changed, after a city was loaded. Any number of nodes may do it at once: they take batches in turn, and each light is
     * computed once.
     */
    public void refreshStale(LocalDate today) {
        LightRule rule = rule(today);
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                table.queueForStale();
                List<UUID> stale = table.lockStale(today, rule.version(), BATCH);
                units.plansChanged(stale);
                save(stale, today, rule);
                return stale.size() == BATCH;
            }));
        }
    }

    private void save(Collection<UUID> locked, LocalDate today, LightRule rule) {
        List<LightReading> computed = readings(inputs.of(locked, AsOf.today(today)), AsOf.today(today), rule, true);
        // Whoever else records in the unit waits from here on.
        units.changed(locked);
        table.save(computed);
    }

    /** @param foreseen whether outlooks are wanted */
    private List<LightReading> readings(List<LightInputs> of, AsOf asOf, LightRule rule, boolean foreseen) {
        Map<UUID, Outlook> foresights = foreseen ? outlooks.of(of, asOf) : Map.of();
        LightEvaluation evaluation = new LightEvaluation(rule);
        return of.stream()
                .map(one -> evaluation.evaluate(one, Optional.ofNullable(foresights.get(one.initiativeId()))))
                .toList();
    }

    /** The light of an initiative on a day, with its reasons. */
    public LightReading of(Viewer viewer, String code, AsOf asOf) {
        Initiative initiative = initiatives.find(viewer, code);
        return Optional.ofNullable(of(List.of(initiative.id()), asOf).get(initiative.id()))
                .orElseThrow(() -> new NotFound("light of " + code));
    }

    /** Of one initiative that the caller has found for somebody who may see it: today's as it is kept, if it is of this day and its rule. */
    public Optional<LightReading> of(UUID visibleInitiative, AsOf asOf) {
        Optional<LightReading> kept = asOf.today() ? table.of(visibleInitiative) : Optional.empty();
        return kept.filter(light -> light.day().equals(asOf.day())
                        && light.ruleVersion().equals(rule(asOf.day()).version()))
                .or(() ->
                        Optional.ofNullable(of(List.of(visibleInitiative), asOf).get(visibleInitiative)));
    }

    /**
     * The lights of initiatives that the caller has found for somebody who may see them. Of a crowd, outlooks are computed only
     * where the rule of the day asks for them.
     */
    public Map<UUID, LightReading> of(Collection<UUID> visibleInitiatives, AsOf asOf) {
        LightRule rule = rule(asOf.day());
        boolean foreseen = rule.likelihood().isPresent() || visibleInitiatives.size() <= FORESEEN_ANYWAY;
        return readings(inputs.of(visibleInitiatives, asOf), asOf, rule, foreseen).stream()
                .collect(Collectors.toMap(LightReading::initiativeId, reading -> reading));
    }

    private LightRule rule(LocalDate day) {
        return rules.find(LightRule.CODE, rules.home(), day)
                .map(LightRule::of)
                .orElseThrow(() -> new Refused("delivery.light.refused.noRule", day.toString()));
    }
}
