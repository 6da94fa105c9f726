package guatu.promotion.targets;

import guatu.audit.StandingCounts;
import guatu.audit.Trail;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.SizeClasses;
import guatu.promotion.SizeClasses.SizeClass;
import guatu.promotion.store.TargetTable;
import guatu.promotion.store.YearDealTable;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import java.math.BigDecimal;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Targets of a year against what was reached by a day. */
@Service
public class Targets {

    /** Rows of one page. */
    public static final int PAGE_LENGTH = 100;

    /** Of those that count, so many of the latest are shown. */
    public static final int DEALS_SHOWN = 200;

    private final TargetTable table;
    private final YearDealTable deals;
    private final Rules rules;
    private final StandingCounts standing;

    Targets(TargetTable table, YearDealTable deals, Rules rules, StandingCounts standing) {
        this.standing = standing;
        this.table = table;
        this.deals = deals;
        this.rules = rules;
    }

    /** @param next code after which the next page begins; empty on the last */
    public record TargetPage(List<Target> targets, String next) {}

    /**
     * @param settings the newest first
     * @param deals that count, the latest first, at most {@value #DEALS_SHOWN} of them
     * @param counted how many count in all
     */
    public record Dossier(Target target, List<TargetSetting> settings, List<YearDeal> deals, int counted) {}

    /**
     * Of the units where the person may see.
     *
     * @param after code of the last target of the page before; empty for the first page
     */
    @Transactional(readOnly = true)
    public TargetPage of(Viewer viewer, int year, String after, AsOf asOf) {
        String[] paths = viewer.paths(Permission.SEE);
        return standing.get(
                StandingCounts.Key.of(Trail.PROMOTION, "targets", List.of(paths), asOf, year, after),
                () -> read(paths, year, after, asOf));
    }

    private TargetPage read(String[] paths, int year, String after, AsOf asOf) {
        List<Target> found = table.of(paths, year, after, PAGE_LENGTH + 1, asOf);
        List<Target> shown = found.size() > PAGE_LENGTH ? found.subList(0, PAGE_LENGTH) : found;
        List<YearDeal> added = added(shown, year, asOf);
        return new TargetPage(
                shown.stream()
                        .map(target -> reached(target, counted(target, added, asOf), asOf))
                        .toList(),
                found.size() > shown.size() ? shown.getLast().code() : "");
    }

    /** @throws NotFound when it is in no unit that the person may see */
    @Transactional(readOnly = true)
    public Dossier find(Viewer viewer, String code, AsOf asOf) {
        Target found = table.find(viewer.paths(Permission.SEE), code, asOf)
                .orElseThrow(() -> new NotFound("promotion target " + code));
        List<YearDeal> counted = counted(found, added(List.of(found), found.year(), asOf), asOf);
        return new Dossier(
                reached(found, counted, asOf),
                table.settings(code, asOf),
                counted.stream().limit(DEALS_SHOWN).toList(),
                counted.size());
    }

    public SizeClasses sizeClasses(AsOf asOf) {
        return SizeClasses.of(rules.inForce(SizeClasses.CODE, asOf.day()));
    }

    private List<YearDeal> added(List<Target> targets, int year, AsOf asOf) {
        Set<TargetMeasure> measures = targets.stream()
                .map(Target::measure)
                .filter(measure -> measure != TargetMeasure.STATED)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TargetMeasure.class)));
        return begun(year, asOf)
                ? deals.of(
                        measures,
                        targets.stream().map(Target::path).distinct().toList(),
                        Year.of(year).atDay(1),
                        asOf)
                : List.of();
    }

    /** Towards a size class that the rule doesn't know any more, nothing counts. */
    private List<YearDeal> counted(Target target, List<YearDeal> added, AsOf asOf) {
        Optional<SizeClass> size = sizeClasses(asOf).find(target.sizeClass());
        return target.sizeClass().isEmpty() || size.isPresent()
                ? added.stream()
                        .filter(deal -> deal.countsTowards(target, size))
                        .toList()
                : List.of();
    }

    private static Target reached(Target target, List<YearDeal> counted, AsOf asOf) {
        return target.measure() == TargetMeasure.STATED || !begun(target.year(), asOf)
                ? target
                : target.with(counted.stream().map(YearDeal::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static boolean begun(int year, AsOf asOf) {
        return asOf.day().getYear() >= year;
    }
}
