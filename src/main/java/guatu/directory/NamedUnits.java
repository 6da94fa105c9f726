package guatu.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Units to choose from by typing: each by its name, with its code behind it where another unit has the same name. A code alone, or
 * the name in the other language, is understood too.
 *
 * @param units in the order of the tree
 */
public record NamedUnits(List<Organisation> units) {

    public NamedUnits {
        units = List.copyOf(units);
    }

    /** Each as a list shows it, and takes it back. */
    public List<String> labels(boolean chinese) {
        Map<String, Long> named =
                units.stream().collect(Collectors.groupingBy(unit -> name(unit, chinese), Collectors.counting()));
        return units.stream()
                .map(unit ->
                        named.getOrDefault(name(unit, chinese), 1L) > 1 ? withCode(unit, chinese) : name(unit, chinese))
                .toList();
    }

    /** What stands in a field: the label of a unit that was chosen, or what was typed and is none. */
    public String shown(String typed, boolean chinese) {
        return find(typed)
                .map(unit -> one(other -> name(other, chinese).equals(name(unit, chinese)))
                        .map(only -> name(only, chinese))
                        .orElseGet(() -> withCode(unit, chinese)))
                .orElse(typed);
    }

    /** Empty when it names none of them, or more than one. */
    public Optional<Organisation> find(String typed) {
        String said = typed.strip();
        return one(unit -> unit.code().equals(said))
                .or(() -> one(unit -> unit.name().equals(said)
                        || (!said.isEmpty() && unit.nameEn().equals(said))))
                .or(() -> one(unit -> withCode(unit, true).equals(said)
                        || withCode(unit, false).equals(said)));
    }

    private Optional<Organisation> one(Predicate<Organisation> which) {
        List<Organisation> found = units.stream().filter(which).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Those of them for which something holds. */
    public NamedUnits only(Predicate<Organisation> which) {
        return new NamedUnits(units.stream().filter(which).toList());
    }

    private static String name(Organisation unit, boolean chinese) {
        return Stream.of(chinese ? unit.name() : unit.nameEn(), unit.name())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(unit.code());
    }

    private static String withCode(Organisation unit, boolean chinese) {
        return "%s（%s）".formatted(name(unit, chinese), unit.code());
    }
}
