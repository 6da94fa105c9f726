package guatu.delivery.appraisal;

import guatu.delivery.Lights;
import guatu.delivery.store.LightStandingRows;
import guatu.delivery.store.LightTurnTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.RuleVersion;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps from which day an initiative has shown which light, and tells how long lights stood. A day is kept once, by whichever node comes
 * first, after its lights were computed.
 */
@Service
public class LightHistory {

    /** The code under which the rule stands in room rules. */
    public static final String RULE = "light-history";

    private static final int BATCH = 1_000;
    private static final int AFTER_LIGHTS = 100;

    private final LightTurnTable turns;
    private final LightStandingRows standings;
    private final Lights lights;
    private final Rules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LightHistory(
            LightTurnTable turns,
            LightStandingRows standings,
            Lights lights,
            Rules rules,
            TransactionTemplate transaction,
            Clock clock) {
        this.turns = turns;
        this.standings = standings;
        this.lights = lights;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps today's lights when they are there and were not kept yet; the first time, reads back. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(AFTER_LIGHTS)
    @Scheduled(cron = "30 */5 * * * *", zone = "${guatu.zone}")
    public void keep() {
        LocalDate today = LocalDate.now(clock);
        if (turns.has(today) || !turns.ready(today)) {
            return;
        }
        if (!turns.anyDay()) {
            readBack(today);
        }
        transaction.executeWithoutResult(status -> {
            if (turns.begin(today, "lights", clock.instant())) {
                turns.keepToday(today);
            }
        });
    }

    /** How long lights stood between two days, by unit. */
    @Transactional(readOnly = true)
    public List<LightStanding> standings(ComparedUnits units, LocalDate from, LocalDate to) {
        return standings.of(units, from, to);
    }

    /** What turned lights to amber or red between two days, the most frequent first. */
    @Transactional(readOnly = true)
    public List<LightCause> causes(ComparedUnits units, LocalDate from, LocalDate to) {
        return standings.causes(units, from, to);
    }

    /** The turns of a unit's initiatives between two days, the latest first. */
    @Transactional(readOnly = true)
    public List<LightTurn> turns(Viewer viewer, ComparedUnits units, UUID unit, LocalDate from, LocalDate to) {
        return standings.turns(units.only(unit), from, to, viewer.paths(Permission.SEE), Appraisal.SHOWN);
    }

    /** The first day that is known. */
    public Optional<LocalDate> since() {
        return standings.since();
    }

    private void readBack(LocalDate today) {
        RuleVersion rule = rules.inForce(RULE, today);
        if (turns.initiatives() > rule.integer("read_back_initiatives")) {
            return;
        }
        int step = rule.integer("read_back_step_days");
        LocalDate first = today.minusDays(rule.integer("read_back_days"));
        for (LocalDate day = first; day.isBefore(today); day = day.plusDays(step)) {
            LocalDate read = day;
            transaction.executeWithoutResult(status -> {
                if (turns.begin(read, "records", clock.instant())) {
                    readAsKnown(read);
                }
            });
        }
    }

    private void readAsKnown(LocalDate day) {
        AsOf asOf = AsOf.known(day, day, clock.getZone());
        List<UUID> all = turns.initiativesSetUpBefore(asOf.knownBefore());
        for (int from = 0; from < all.size(); from += BATCH) {
            turns.keep(
                    day,
                    lights.of(all.subList(from, Math.min(all.size(), from + BATCH)), asOf)
                            .values());
        }
    }
}
