package guatu.delivery;

import guatu.delivery.WorkItem.Due;
import guatu.delivery.planning.PlanRule;
import guatu.delivery.store.OwedTable;
import guatu.delivery.store.ReportedTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What a person has to do (我的工作): owed by date, to confirm, returned, and recorded lately. */
@Service
public class MyWork {

    /** More is not read on a phone; the rest stands in the list of initiatives. */
    public static final int OWED_SHOWN = 200;

    private static final int REPORTED_SHOWN = 50;
    private static final int RECENT_SHOWN = 10;

    private final OwedTable owed;
    private final ReportedTable reported;
    private final Rules rules;
    private final Clock clock;

    MyWork(OwedTable owed, ReportedTable reported, Rules rules, Clock clock) {
        this.owed = owed;
        this.reported = reported;
        this.rules = rules;
        this.clock = clock;
    }

    public Overview of(Viewer viewer, LocalDate today) {
        int told = PlanRule.of(rules.inForce(PlanRule.CODE, today)).movedDatesToldDays();
        Instant movedSince = today.minusDays(told).atStartOfDay(clock.getZone()).toInstant();
        List<WorkItem> found = owed.of(viewer, OWED_SHOWN + 1, movedSince);
        Map<Due, List<WorkItem>> byDue = found.stream()
                .limit(OWED_SHOWN)
                .collect(Collectors.groupingBy(
                        item -> item.due(today), () -> new EnumMap<>(Due.class), Collectors.toList()));
        return new Overview(
                new TreeMap<>(byDue),
                found.size() > OWED_SHOWN,
                reported.toConfirm(viewer, REPORTED_SHOWN),
                reported.returned(viewer.id(), REPORTED_SHOWN),
                reported.recent(viewer.id(), RECENT_SHOWN),
                viewer.may(Permission.RECORD));
    }

    /**
     * @param owed in the order of the parts; parts without items are not there
     * @param more there is more than is shown
     * @param records the person's role records progress at all
     */
    public record Overview(
            Map<Due, List<WorkItem>> owed,
            boolean more,
            List<ReportedItem> toConfirm,
            List<ReportedItem> returned,
            List<ReportedItem> recent,
            boolean records) {}
}
