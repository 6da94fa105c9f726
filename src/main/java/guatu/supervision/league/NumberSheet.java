package guatu.supervision.league;

import guatu.supervision.scoring.Indicator;
import guatu.supervision.scoring.Indicator.Source;
import guatu.supervision.scoring.Part;
import java.util.List;
import java.util.Optional;

/**
 * What a table asks people to state, and what they have stated.
 *
 * @param units in the order of their codes
 */
public record NumberSheet(LeagueTable table, List<ComparedUnit> units, List<Typed> stated) {

    public NumberSheet {
        units = List.copyOf(units);
        stated = List.copyOf(stated);
    }

    /** A number that is asked for of each unit. */
    public record Asked(String indicator, String indicatorName, Part part) {}

    public List<Asked> asked() {
        return table.sheet().indicators().stream()
                .filter(indicator -> indicator.source() instanceof Source.Typed)
                .flatMap(indicator -> Part.of(indicator).stream().map(part -> asked(indicator, part)))
                .toList();
    }

    private static Asked asked(Indicator indicator, Part part) {
        return new Asked(indicator.code(), indicator.name().chinese(), part);
    }

    public Optional<Asked> asked(String indicator, String part) {
        return asked().stream()
                .filter(one ->
                        one.indicator().equals(indicator) && one.part().code().equals(part))
                .findFirst();
    }

    public Optional<ComparedUnit> unit(String code) {
        return units.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public Optional<Typed> stated(ComparedUnit unit, Asked asked) {
        return stated.stream()
                .filter(one -> one.unit().equals(unit.id())
                        && one.indicator().equals(asked.indicator())
                        && one.part().equals(asked.part().code()))
                .findFirst();
    }
}
