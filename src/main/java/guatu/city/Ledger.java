package guatu.city;

import static guatu.city.store.CityTable.COLLECTION_ITEM;
import static guatu.city.store.CityTable.INITIATIVE;
import static guatu.city.store.CityTable.INITIATIVE_JOINT_UNIT;
import static guatu.city.store.CityTable.JUSTIFIED_CAUSE;

import guatu.city.City.Coded;
import guatu.city.City.Unit;
import guatu.city.Evidence.Status;
import guatu.city.store.CopyBatch;
import guatu.delivery.Kind;
import guatu.shell.SearchText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Draws initiatives one by one, each with everything that hangs on it. */
final class Ledger {

    private static final int[] KIND_SHARES = {55, 25, 12, 8};

    private final City city;
    private final long seed;
    private final Codes codes;
    private final Names names;
    private final Plans plans;
    private final Progress progress;
    private final Spending spending;

    Ledger(City city, CitySize size, Codes codes) {
        this.city = city;
        this.seed = size.seed();
        this.codes = codes;
        this.names = new Names(city);
        this.plans = new Plans(city, size.activitiesPerInitiative());
        this.progress = new Progress(city);
        this.spending = new Spending(city);
    }

    void write(CopyBatch batch, int number) {
        Draw draw = Draw.of(seed, number);
        Kind kind = kind(draw.between(0, 99));
        Unit unit = draw.of(draw.of(city.districts()));
        int days = (int) ChronoUnit.DAYS.between(city.firstDay(), city.lastDay());
        Instant createdAt = city.at(city.firstDay().plusDays(draw.between(0, Math.max(0, days - 3))), draw);
        UUID id = draw.id(createdAt);
        int start = Workdays.number(createdAt.atZone(city.zone()).toLocalDate()) + draw.between(1, 40);
        List<Planned> plan = plans.draw(draw, createdAt, kind.code(), start, draw.between(80, 700));
        List<Status> statuses = progress.write(batch, draw, id, unit, plan);
        plans.write(batch, draw, id, plan, createdAt, city.keeper());
        initiative(batch, draw, id, kind, unit, createdAt, plan, statuses);
        around(batch, draw, id, kind, unit);
    }

    private void initiative(
            CopyBatch batch,
            Draw draw,
            UUID id,
            Kind kind,
            Unit unit,
            Instant createdAt,
            List<Planned> plan,
            List<Status> statuses) {
        boolean project = kind == Kind.PROJECT;
        Coded industry = draw.of(city.industries());
        Coded place = draw.of(city.places());
        String name = names.draw(draw, kind.code(), unit, place, industry.name());
        String code = codes.next(kind, createdAt.atZone(city.zone()).getYear());
        SearchText search = SearchText.of(name, code);
        boolean statesPromise = draw.chance(0.95);
        LocalDate finish = Workdays.day(plan.getLast().finish());
        LocalDate promised = draw.chance(0.5) ? finish : finish.withDayOfMonth(finish.lengthOfMonth());
        boolean invested = project && draw.chance(0.85);
        boolean dollars = draw.chance(0.08);
        long investment = draw.between(20, 900) * (draw.chance(0.1) ? 5_000_000L : 1_000_000L);
        batch.add(
                INITIATIVE,
                id,
                code,
                kind.code(),
                name,
                stage(plan, statuses),
                unit.id(),
                draw.chance(0.92) ? unit.officers().getFirst() : null,
                draw.chance(0.94) ? draw.of(city.words().list("content")).replace("{0}", name) : "",
                draw.chance(0.88) ? draw.of(city.words().list("standard")) : "",
                draw.chance(0.93) ? unit.id() : null,
                draw.chance(0.9) ? draw.of(city.words().list("leader_post")) : "",
                Workdays.day(plan.getFirst().start()),
                statesPromise ? promised : null,
                statesPromise ? (promised.equals(finish) ? "day" : "month_end") : null,
                draw.chance(0.1) ? finish.plusDays(60) : null,
                draw.chance(0.4) ? finish.minusDays(15) : null,
                kind == Kind.KEY_TASK ? "elapsed_months" : "plan_curve",
                project && draw.chance(0.7) ? draw.of(city.companies()).id() : null,
                project && draw.chance(0.95) ? industry.code() : null,
                draw.chance(0.85) ? place.code() : null,
                invested ? investment : null,
                invested ? (dollars ? "USD" : "CNY") : null,
                project && draw.chance(0.6) ? draw.between(2, 400) * 1_000 : null,
                project && draw.chance(0.6) ? draw.between(5, 500) : null,
                city.words().text("source"),
                search.text(),
                search.hanPairs(),
                createdAt,
                createdAt,
                closedOn(plan, statuses).orElse(null));
        if (invested) {
            spending.write(
                    batch,
                    draw,
                    id,
                    unit,
                    dollars ? "USD" : "CNY",
                    investment,
                    Workdays.day(plan.getFirst().start()),
                    finish);
        }
    }

    private void around(CopyBatch batch, Draw draw, UUID id, Kind kind, Unit unit) {
        if (draw.chance(0.1)) {
            Unit joint = draw.of(draw.of(city.districts()));
            if (!joint.id().equals(unit.id())) {
                batch.add(INITIATIVE_JOINT_UNIT, id, joint.id());
            }
        }
        if (kind != Kind.PROJECT) {
            String field = draw.of(city.words().list("field." + kind.code()));
            batch.add(COLLECTION_ITEM, References.listCode(kind.code()), id, field);
        }
        if (draw.chance(0.15)) {
            int programmes = city.words().rows("programme").size();
            batch.add(COLLECTION_ITEM, References.programmeCode(draw.between(0, programmes - 1)), id, "");
        }
        if (draw.chance(0.02)) {
            LocalDate from = city.lastDay().minusDays(draw.between(0, 60));
            Instant at = city.at(from, draw);
            String reason = city.words().text("cause");
            batch.add(JUSTIFIED_CAUSE, draw.id(at), id, reason, city.keeper(), at, from, from.plusDays(90));
        }
    }

    private static Kind kind(int percent) {
        int upTo = 0;
        for (Kind kind : Kind.values()) {
            upTo += KIND_SHARES[kind.ordinal()];
            if (percent < upTo) {
                return kind;
            }
        }
        return Kind.HARD_PROBLEM;
    }

    /** The stage of the last activity that was begun. */
    private static String stage(List<Planned> plan, List<Status> statuses) {
        String stage = plan.getFirst().stage();
        for (int at = 0; at < plan.size(); at++) {
            if (statuses.get(at).start().isPresent()) {
                stage = plan.get(at).stage();
            }
        }
        return stage;
    }

    private static Optional<LocalDate> closedOn(List<Planned> plan, List<Status> statuses) {
        for (int at = 0; at < plan.size(); at++) {
            if (!statuses.get(at).done(plan.get(at).gate())) {
                return Optional.empty();
            }
        }
        return statuses.getLast().finish();
    }
}
