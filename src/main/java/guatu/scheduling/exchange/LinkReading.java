package guatu.scheduling.exchange;

import guatu.scheduling.Activity;
import guatu.scheduling.Link;
import guatu.scheduling.LinkType;
import guatu.scheduling.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mpxj.Duration;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** The links of a file, with what can't be one of a network named. */
final class LinkReading {

    private final KeptTasks kept;
    private final FileLengths lengths;
    private final List<Finding> findings;

    LinkReading(KeptTasks kept, FileLengths lengths, List<Finding> findings) {
        this.kept = kept;
        this.lengths = lengths;
        this.findings = findings;
    }

    List<Link> links(Map<String, Activity> activities) {
        List<Link> links = new ArrayList<>();
        for (Task task : kept.inOrder()) {
            for (Relation relation : task.getPredecessors()) {
                Task predecessor = relation.getPredecessorTask();
                if (!kept.contains(predecessor)) {
                    say(task, Finding.Kind.LINK_TO_LEFT_OUT, KeptTasks.uid(predecessor));
                } else if (isAbove(predecessor, task) || isAbove(task, predecessor)) {
                    say(task, Finding.Kind.LINK_INTO_OWN_SUMMARY, KeptTasks.uid(predecessor));
                } else {
                    links.add(link(relation, activities));
                }
            }
        }
        return links;
    }

    private Link link(Relation relation, Map<String, Activity> activities) {
        String predecessor = KeptTasks.uid(relation.getPredecessorTask());
        return new Link(
                predecessor,
                KeptTasks.uid(relation.getSuccessorTask()),
                type(relation),
                lag(relation, Objects.requireNonNull(activities.get(predecessor))));
    }

    private Span lag(Relation relation, Activity predecessor) {
        Duration lag = relation.getLag();
        if (FileLengths.isNone(lag)) {
            return Span.ZERO;
        }
        if (lag.getUnits() == TimeUnit.PERCENT || lag.getUnits() == TimeUnit.ELAPSED_PERCENT) {
            say(relation.getSuccessorTask(), Finding.Kind.LAG_IN_PERCENT, lag.toString());
            return FileLengths.share(predecessor.duration(), lag);
        }
        return lengths.span(lag);
    }

    private static LinkType type(Relation relation) {
        return switch (relation.getType()) {
            case FINISH_START -> LinkType.FINISH_TO_START;
            case START_START -> LinkType.START_TO_START;
            case FINISH_FINISH -> LinkType.FINISH_TO_FINISH;
            case START_FINISH -> LinkType.START_TO_FINISH;
        };
    }

    private static boolean isAbove(Task above, Task below) {
        Task at = below;
        while (at != null && at != above) {
            at = at.getParentTask();
        }
        return at == above;
    }

    private void say(Task task, Finding.Kind kind, String detail) {
        findings.add(new Finding(KeptTasks.uid(task), kind, detail));
    }
}
