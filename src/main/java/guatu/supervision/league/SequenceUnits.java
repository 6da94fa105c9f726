package guatu.supervision.league;

import guatu.delivery.appraisal.ComparedUnits;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.rules.Rules;
import guatu.supervision.scoring.Sequence;
import guatu.supervision.scoring.SheetBounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which units of an office stand in which sequence. A kind of unit belongs to one sequence, as the rule of bounds says; a unit inside
 * another of its sequence counts for the outer one.
 */
@Component
public class SequenceUnits {

    private final Organisations organisations;
    private final Rules rules;

    SequenceUnits(Organisations organisations, Rules rules) {
        this.organisations = organisations;
        this.rules = rules;
    }

    /**
     * @param units in the order of their codes
     * @param counted which organisations count for which unit
     */
    public record Members(List<ComparedUnit> units, ComparedUnits counted) {

        public Members {
            units = List.copyOf(units);
        }

        public Optional<ComparedUnit> unit(String code) {
            return units.stream().filter(one -> one.code().equals(code)).findFirst();
        }
    }

    public Members of(Organisation office, Sequence sequence, LocalDate day) {
        Set<String> kinds = new HashSet<>();
        rules.inForce(SheetBounds.CODE, day).rows("sequences").stream()
                .filter(row -> row.text("sequence").equals(sequence.code()))
                .forEach(row -> kinds.add(row.text("kind")));
        List<Organisation> below = organisations.all().stream()
                .filter(one -> one.isAtOrBelow(office) && !one.id().equals(office.id()))
                .sorted(Comparator.comparing(Organisation::depth).thenComparing(Organisation::code))
                .toList();
        Map<String, Organisation> units = new HashMap<>();
        Map<UUID, UUID> unitOf = new HashMap<>();
        for (Organisation one : below) {
            Optional<Organisation> around = around(one, units);
            if (around.isEmpty() && one.inService() && kinds.contains(one.kind())) {
                units.put(one.path(), one);
                around = Optional.of(one);
            }
            around.ifPresent(unit -> unitOf.put(one.id(), unit.id()));
        }
        List<ComparedUnit> compared =
                new ArrayList<>(units.values().stream().map(ComparedUnit::of).toList());
        compared.sort(Comparator.comparing(ComparedUnit::code));
        return new Members(compared, new ComparedUnits(unitOf));
    }

    private static Optional<Organisation> around(Organisation one, Map<String, Organisation> units) {
        String path = one.path();
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            Organisation unit = units.get(path.substring(0, dot));
            if (unit != null) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
