package guatu.delivery.planning;

import guatu.delivery.Initiative.Coded;
import guatu.directory.Organisation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * What the forms of setting up and changing offer.
 *
 * @param units in which the person may plan
 * @param organisations all of them, for those that answer, join or invest
 * @param people of the units in which the person may plan
 */
@NamedInterface("planning")
public record PlanningChoices(
        List<Organisation> units,
        List<Organisation> organisations,
        List<Person> people,
        List<Coded> industries,
        List<Coded> places,
        List<ListChoice> collections) {

    public record Person(UUID id, String displayName, String unit) {}

    /**
     * A list or programme.
     *
     * @param kind that its initiatives are of; empty for any
     * @param fields one of which each of its initiatives falls under; empty when it has none
     */
    public record ListChoice(
            String code, String form, Optional<String> kind, String name, String nameEn, List<String> fields) {}
}
