package guatu.supervision.pack;

import guatu.delivery.Light;
import guatu.delivery.appraisal.Appraisal;
import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.KindTotal;
import guatu.delivery.appraisal.LateNode;
import guatu.delivery.appraisal.LightHistory;
import guatu.delivery.appraisal.LightStanding;
import guatu.delivery.appraisal.Listed;
import guatu.delivery.appraisal.Measure;
import guatu.delivery.appraisal.NotStarted;
import guatu.delivery.appraisal.ReviewFacts;
import guatu.delivery.appraisal.Span;
import guatu.delivery.appraisal.UnitCount;
import guatu.delivery.appraisal.UnitMoney;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.rules.RuleVersion;
import guatu.rules.Rules;
import guatu.shell.database.CountedTogether;
import guatu.supervision.pack.PackContent.ClassLine;
import guatu.supervision.pack.PackContent.UnitLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reckons the numbers of a pack, two steps at a time; the same pack gives the same numbers whenever it is reckoned. */
@Component
class PackReckoning {

    /** How many steps {@link #of} reports. */
    static final int STEPS = 7;

    private final CountedTogether together = new CountedTogether();
    private final ReviewFacts facts;
    private final Appraisal appraisal;
    private final LightHistory lights;
    private final List<BlockedWork> blocked;
    private final Organisations organisations;
    private final Rules rules;

    PackReckoning(
            ReviewFacts facts,
            Appraisal appraisal,
            LightHistory lights,
            ObjectProvider<BlockedWork> blocked,
            Organisations organisations,
            Rules rules) {
        this.facts = facts;
        this.appraisal = appraisal;
        this.lights = lights;
        this.blocked = blocked.stream().toList();
        this.organisations = organisations;
        this.rules = rules;
    }

    /** @param step hears the number of each step that is done */
    PackContent of(ReviewPack pack, IntConsumer step) {
        RuleVersion rule = rules.inForce(PackRule.CODE, pack.asOfDay());
        int most = rule.integer("listed_at_most");
        LocalDate day = pack.asOfDay();
        List<Organisation> below = organisations.all().stream()
                .filter(one -> one.isAtOrBelow(pack.unit()))
                .toList();
        ComparedUnits units =
                new ComparedUnits(below.stream().collect(Collectors.toMap(Organisation::id, Organisation::id)));
        Span year = new Span(day.withDayOfYear(1), day, pack.knownBefore(), 0);
        Part<List<KindTotal>> kinds = new Part<>(() -> facts.kinds(units, year));
        Part<Map<UUID, Map<Light, Long>>> shown = new Part<>(() -> shown(units, day));
        Part<Map<UUID, UnitCount>> started = new Part<>(() -> started(units, year));
        Part<Map<UUID, UnitMoney>> money = new Part<>(() -> money(units, year));
        Part<Listed<NotStarted>> notStarted = new Part<>(() -> facts.notStarted(units, year, most));
        Part<Listed<LateNode>> late = new Part<>(() -> facts.late(units, year, most));
        Part<List<PackContent.Blocked>> stuck = new Part<>(() -> stuck(pack, most));
        AtomicInteger done = new AtomicInteger();
        Map<Part<?>, Object> found =
                together.of(List.of(late, stuck, shown, started, money, notStarted, kinds), part -> {
                    Object counted = part.count().get();
                    step.accept(done.incrementAndGet());
                    return counted;
                });
        return new PackContent(
                pack.unit().name(),
                pack.period().code(),
                pack.period().first(),
                day,
                List.of(rule.id()),
                kinds.in(found).stream()
                        .map(one -> new ClassLine(one.kind(), one.number(), plain(one.investment()), one.closed()))
                        .toList(),
                below.stream()
                        .map(unit -> line(unit, shown.in(found), started.in(found), money.in(found)))
                        .filter(line -> !line.lights().isEmpty()
                                || line.toStart() > 0
                                || line.planned().signum() > 0)
                        .toList(),
                notStarted.in(found).all(),
                notStarted.in(found).first(),
                late.in(found).all(),
                late.in(found).first(),
                stuck.in(found),
                pack.decisions());
    }

    /** One of the pack's counts, and what it is found by among all of them. */
    private record Part<T>(Supplier<T> count) {

        @SuppressWarnings("unchecked") // what was counted for a part is what its supplier gave
        T in(Map<Part<?>, Object> found) {
            return (T) Objects.requireNonNull(found.get(this));
        }
    }

    private Map<UUID, UnitCount> started(ComparedUnits units, Span year) {
        return appraisal.count(Measure.STARTED_OF_PLANNED, units, year).stream()
                .collect(Collectors.toMap(UnitCount::unit, one -> one));
    }

    private Map<UUID, UnitMoney> money(ComparedUnits units, Span year) {
        return facts.money(units, year).stream().collect(Collectors.toMap(UnitMoney::unit, one -> one));
    }

    private List<PackContent.Blocked> stuck(ReviewPack pack, int most) {
        return blocked.stream()
                .flatMap(one -> one.on(pack.unit().path(), pack.asOfDay(), pack.knownBefore(), most).stream())
                .toList();
    }

    /** How many initiatives of a unit showed each light on the day. */
    private Map<UUID, Map<Light, Long>> shown(ComparedUnits units, LocalDate day) {
        Map<UUID, Map<Light, Long>> shown = new HashMap<>();
        for (LightStanding one : lights.standings(units, day, day)) {
            shown.computeIfAbsent(one.unit(), _ -> new TreeMap<>()).put(one.light(), one.now());
        }
        return shown;
    }

    private static UnitLine line(
            Organisation unit,
            Map<UUID, Map<Light, Long>> shown,
            Map<UUID, UnitCount> started,
            Map<UUID, UnitMoney> money) {
        UnitCount starts = started.getOrDefault(unit.id(), new UnitCount(unit.id(), BigDecimal.ZERO, BigDecimal.ZERO));
        UnitMoney sums = money.getOrDefault(
                unit.id(), new UnitMoney(unit.id(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        return new UnitLine(
                unit.code(),
                unit.name(),
                shown.getOrDefault(unit.id(), Map.of()),
                starts.whole().longValueExact(),
                starts.part().longValueExact(),
                plain(sums.planned()),
                plain(sums.schedule()),
                plain(sums.done()));
    }

    /** In yuan and cents, so that the same sum is always written the same. */
    private static BigDecimal plain(BigDecimal sum) {
        return sum.setScale(2, RoundingMode.HALF_UP);
    }
}
