package guatu.rules.yaml;

import guatu.rules.Entry;
import guatu.rules.MalformedRule.Expected;
import guatu.rules.TemplateActivity;
import guatu.rules.TemplateLink;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that a template's activities have keys of their own and that its links can be followed to an end. */
final class TemplateLinks {

    private TemplateLinks() {}

    static void check(List<Entry> rows, List<TemplateActivity> activities) {
        Set<String> keys = new HashSet<>();
        for (int index = 0; index < rows.size(); index++) {
            if (!keys.add(activities.get(index).key())) {
                throw rows.get(index).malformed("key", Expected.UNIQUE);
            }
        }
        for (int index = 0; index < rows.size(); index++) {
            List<Entry> links = rows.get(index).entries("predecessors");
            for (Entry link : links) {
                if (!keys.contains(link.text("activity"))) {
                    throw link.malformed("activity", Expected.KNOWN_ACTIVITY);
                }
            }
        }
        takeAwayWhatIsFree(rows, activities);
    }

    /** Takes away activities that wait for nothing that is left; what can't be taken away stands in a cycle. */
    private static void takeAwayWhatIsFree(List<Entry> rows, List<TemplateActivity> activities) {
        Set<String> left =
                activities.stream().map(TemplateActivity::key).collect(Collectors.toCollection(HashSet::new));
        while (left.removeIf(key -> activities.stream()
                .filter(activity -> activity.key().equals(key))
                .flatMap(activity -> activity.predecessors().stream())
                .map(TemplateLink::predecessor)
                .noneMatch(left::contains))) {
            // each round frees those that waited for the round before
        }
        for (int index = 0; index < rows.size(); index++) {
            if (left.contains(activities.get(index).key())) {
                throw rows.get(index).malformed("predecessors", Expected.NO_CYCLE);
            }
        }
    }
}
