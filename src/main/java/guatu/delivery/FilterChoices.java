package guatu.delivery;

import guatu.delivery.Initiative.Coded;
import java.util.List;

/** What the filters of a list offer to a person: only what occurs among the initiatives that the person may see. */
public record FilterChoices(
        List<Coded> units, List<Coded> lists, List<Coded> industries, List<Coded> places, List<String> stages) {

    public FilterChoices {
        units = List.copyOf(units);
        lists = List.copyOf(lists);
        industries = List.copyOf(industries);
        places = List.copyOf(places);
        stages = List.copyOf(stages);
    }
}
