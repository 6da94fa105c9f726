package guatu.promotion.targets;

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
import java.time.LocalDate;
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

    private final TargetTable table;
    private final YearDealTable deals;
    private final Rules rules;

    Targets(TargetTable table, YearDealTable deals, Rules rules) {
        this.table = table;
        this.deals = deals;
        this.rules = rules;
    }

    /** @param next code after which the next page begins; empty on the last */
    public record TargetPage(List<Target> targets, String next) {}

    /** @param settings the newest first */
    public record Dossier(Target target, List<TargetSetting> settings) {}

    /**
     * Of the units where the person may see.
     *
     * @param after code of the last target of the page before; empty for the first page
     */
    @Transactional(readOnly = true)
    public TargetPage of(Viewer viewer, int year, String after, AsOf asOf) {
        List<Target> found = table.of(viewer.paths(Permission.SEE), year, after, PAGE_LENGTH + 1, asOf);
        List<Target> shown = found.size() > PAGE_LENGTH ? found.subList(0, PAGE_LENGTH) : found;
        return new TargetPage(
                withFacts(shown, year, asOf),
                found.size() > shown.size() ? shown.getLast().code() : "");
    }

    /** @throws NotFound when it is in no unit that the person may see */
    @Transactional(readOnly = true)
    public Dossier find(Viewer viewer, String code, AsOf asOf) {
        Target found = table.find(viewer.paths(Permission.SEE), code, asOf)
                .orElseThrow(() -> new NotFound("promotion target " + code));
        return new Dossier(withFacts(List.of(found), found.year(), asOf).getFirst(), table.settings(code, asOf));
    }

    public SizeClasses sizeClasses(AsOf asOf) {
        return SizeClasses.of(rules.inForce(SizeClasses.CODE, asOf.day()));
    }

    private List<Target> withFacts(List<Target> targets, int year, AsOf asOf) {
        LocalDate first = Year.of(year).atDay(1);
        Set<TargetMeasure> counted = targets.stream()
                .map(Target::measure)
                .filter(measure -> measure != TargetMeasure.STATED)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TargetMeasure.class)));
        if (counted.isEmpty() || asOf.day().isBefore(first)) {
            return targets;
        }
        List<String> paths = targets.stream().map(Target::path).distinct().toList();
        List<YearDeal> added = deals.of(counted, paths, first, asOf);
        SizeClasses classes = sizeClasses(asOf);
        return targets.stream()
                .map(target -> target.measure() == TargetMeasure.STATED
                        ? target
                        : target.with(reached(target, classes.find(target.sizeClass()), added)))
                .toList();
    }

    private static BigDecimal reached(Target target, Optional<SizeClass> size, List<YearDeal> added) {
        return added.stream()
                .filter(deal -> deal.countsTowards(target, size))
                .map(YearDeal::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
