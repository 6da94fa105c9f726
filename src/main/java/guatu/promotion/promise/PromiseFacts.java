package guatu.promotion.promise;

import guatu.promotion.Stage;
import guatu.promotion.promise.Measure.Gauge;
import guatu.promotion.store.PromiseFactTable;
import guatu.promotion.store.PromiseFactTable.Entered;
import guatu.promotion.store.PromiseFactTable.FirmFigure;
import guatu.promotion.store.PromiseFactTable.Spent;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what is known about promises in the records of other pages, for many promises at a time. */
@Component
class PromiseFacts {

    private static final String TO_LEAD = "/promotion/leads/";
    private static final Map<Measure, Stage> STAGES = Map.of(
            Measure.START, Stage.STARTED,
            Measure.PRODUCTION, Stage.IN_PRODUCTION,
            Measure.CAPACITY, Stage.AT_CAPACITY);

    private final PromiseFactTable table;
    private final Rules rules;

    PromiseFacts(PromiseFactTable table, Rules rules) {
        this.table = table;
        this.rules = rules;
    }

    /** By promise; of money and of figures only what stands below these paths. */
    Map<UUID, List<Fact>> of(String[] paths, List<Promise> promises, AsOf asOf) {
        PromiseMeasures measures = PromiseMeasures.of(rules.inForce(PromiseMeasures.CODE, asOf.day()));
        Map<UUID, List<Spent>> done =
                group(table.done(ids(promises, Promise::id, Gauge.PAID, Gauge.DEED), asOf), Spent::owner);
        Map<UUID, List<Spent>> spent = group(
                table.spent(ids(promises, PromiseFacts::deal, Gauge.SPENT, Gauge.SPENT_IN_YEAR), paths, asOf),
                Spent::owner);
        Map<UUID, List<Entered>> entered =
                group(table.entered(ids(promises, PromiseFacts::deal, Gauge.STAGE), asOf), Entered::lead);
        Map<UUID, List<FirmFigure>> figures = group(
                table.figures(
                        ids(promises, PromiseFacts::deal, Gauge.FIGURE, Gauge.FIGURE_PER_MU),
                        measures.metrics().values().stream()
                                .flatMap(Collection::stream)
                                .collect(Collectors.toSet()),
                        paths,
                        asOf),
                FirmFigure::lead);
        Map<UUID, List<Fact>> facts = new HashMap<>();
        for (Promise promise : promises) {
            UUID deal = deal(promise);
            facts.put(
                    promise.id(),
                    switch (promise.measure().gauge()) {
                        case PAID, DEED -> paid(done.getOrDefault(promise.id(), List.of()));
                        case SPENT, SPENT_IN_YEAR -> spent(promise, spent.getOrDefault(deal, List.of()));
                        case STAGE -> reached(promise, entered.getOrDefault(deal, List.of()));
                        case FIGURE, FIGURE_PER_MU ->
                            YearFigures.of(
                                    promise, measures.of(promise.measure()), figures.getOrDefault(deal, List.of()));
                    });
        }
        return facts;
    }

    private static List<Fact> paid(List<Spent> rows) {
        return rows.stream()
                .map(row ->
                        new Fact(row.on(), row.amount(), "", row.source(), TO_LEAD + row.code() + "/promises", false))
                .toList();
    }

    private static List<Fact> spent(Promise promise, List<Spent> rows) {
        return rows.stream()
                .filter(row -> row.currency().equals(promise.terms().currency()))
                .map(row -> new Fact(
                        row.on(), row.amount(), "", row.source(), "/initiatives/" + row.code() + "/money", false))
                .toList();
    }

    private static List<Fact> reached(Promise promise, List<Entered> rows) {
        List<Fact> facts = new ArrayList<>();
        @Nullable Stage asked = STAGES.get(promise.measure());
        // A deal that was recorded when it had gone further was in the stages before by that day at the latest.
        rows.stream()
                .filter(row -> asked != null && row.stage().reached(asked))
                .map(Entered::on)
                .min(LocalDate::compareTo)
                .ifPresent(on -> facts.add(new Fact(
                        on, BigDecimal.ONE, "", "", TO_LEAD + promise.deal().code(), false)));
        return facts;
    }

    private static UUID deal(Promise promise) {
        return promise.deal().id();
    }

    private static List<UUID> ids(List<Promise> promises, Function<Promise, UUID> id, Gauge... gauges) {
        Set<Gauge> asked = Set.of(gauges);
        return promises.stream()
                .filter(promise -> asked.contains(promise.measure().gauge()))
                .map(id)
                .distinct()
                .toList();
    }

    private static <T> Map<UUID, List<T>> group(List<T> rows, Function<T, UUID> owner) {
        return rows.stream().collect(Collectors.groupingBy(owner));
    }
}
