package guatu.delivery.outlook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.delivery.Activity;
import guatu.delivery.light.LightInputs;
import guatu.delivery.planning.CalendarsInForce;
import guatu.delivery.planning.PlanCalendars;
import guatu.delivery.reading.Link;
import guatu.delivery.store.ActivityTable;
import guatu.delivery.store.FinishedRows;
import guatu.delivery.store.PlanTable;
import guatu.rules.Rules;
import guatu.scheduling.learning.History;
import guatu.shell.AsOf;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Foresees initiatives from their plans and records, today or as of a past day. */
@Service
public class Outlooks {

    private static final int AT_ONCE = 2_000;
    private static final int DAYS_KEPT = 16;
    private static final int ANSWERS_KEPT = 500;
    private static final Duration KEPT_FOR = Duration.ofHours(1);

    private final ActivityTable activities;
    private final PlanTable plans;
    private final FinishedRows finished;
    private final CalendarsInForce calendars;
    private final Rules rules;
    private final Cache<LocalDate, History> histories = Caffeine.newBuilder()
            .maximumSize(DAYS_KEPT)
            .expireAfterWrite(KEPT_FOR)
            .build();
    private final Cache<LocalDate, Foresight> foresights =
            Caffeine.newBuilder().maximumSize(DAYS_KEPT).build();
    private final Cache<Question, Optional<Outlook>> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();

    Outlooks(
            ActivityTable activities, PlanTable plans, FinishedRows finished, CalendarsInForce calendars, Rules rules) {
        this.activities = activities;
        this.plans = plans;
        this.finished = finished;
        this.calendars = calendars;
        this.rules = rules;
    }

    /** Of those that are still open and have something left to be scheduled. */
    public Map<UUID, Outlook> of(Collection<LightInputs> initiatives, AsOf asOf) {
        List<LightInputs> open =
                initiatives.stream().filter(one -> !one.finished()).toList();
        Map<UUID, Outlook> outlooks = new HashMap<>();
        Foresight foresight = on(asOf.day());
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            outlooks.putAll(foreseen(open.subList(from, Math.min(open.size(), from + AT_ONCE)), asOf, foresight));
        }
        return outlooks;
    }

    /** What foresees plans on that day: its rule, its calendars, and the work that was finished before it. */
    public Foresight on(LocalDate day) {
        DurationUncertainty rule = DurationUncertainty.of(rules.inForce(DurationUncertainty.CODE, day));
        PlanCalendars inForce = calendars.on(day);
        History history = history(day);
        Foresight kept = foresights.getIfPresent(day);
        if (kept != null && kept.standsOn(rule, inForce, history)) {
            return kept;
        }
        Foresight made = new Foresight(rule, inForce, history, day);
        foresights.put(day, made);
        return made;
    }

    /** Read outside the cache's lock: a reader that waits for a connection must not be waited for by one that holds one. */
    private History history(LocalDate day) {
        History kept = histories.getIfPresent(day);
        if (kept != null) {
            return kept;
        }
        History read = History.of(finished.before(day, calendars.on(day)));
        histories.put(day, read);
        return read;
    }

    /** What an outlook follows from, and nothing else: the same question has the same answer. */
    private record Question(
            Foresight foresight, List<Activity> activities, List<Link> links, Optional<LocalDate> promisedOn) {}

    private Optional<Outlook> answer(Question question) {
        return answers.get(
                question, asked -> asked.foresight().of(asked.activities(), asked.links(), asked.promisedOn()));
    }

    private Map<UUID, Outlook> foreseen(List<LightInputs> open, AsOf asOf, Foresight foresight) {
        List<UUID> ids = open.stream().map(LightInputs::initiativeId).toList();
        Map<UUID, List<Activity>> ofEach = activities.ofInitiatives(ids, asOf);
        Map<UUID, List<Link>> links = plans.links(ids, asOf);
        if (open.size() == 1) {
            UUID id = ids.getFirst();
            Question question = new Question(
                    foresight,
                    ofEach.getOrDefault(id, List.of()),
                    links.getOrDefault(id, List.of()),
                    open.getFirst().promisedOn());
            return answer(question).map(found -> Map.of(id, found)).orElse(Map.of());
        }
        Map<UUID, Outlook> outlooks = new ConcurrentHashMap<>();
        open.parallelStream().forEach(one -> {
            UUID id = one.initiativeId();
            Optional<Outlook> outlook = foresight.of(
                    ofEach.getOrDefault(id, List.of()), links.getOrDefault(id, List.of()), one.promisedOn());
            outlook.ifPresent(found -> outlooks.put(id, found));
        });
        return outlooks;
    }
}
