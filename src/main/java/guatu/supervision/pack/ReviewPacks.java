package guatu.supervision.pack;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.supervision.league.Period;
import guatu.supervision.pack.ReviewPack.PackFile;
import guatu.supervision.pack.ReviewPack.State;
import guatu.supervision.pack.store.ReviewPackTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Orders packs and hands them out. A pack speaks of a whole unit, so only who sees all of it sees the pack. */
@Service
public class ReviewPacks {

    private static final int LISTED = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReviewPackTable table;
    private final PackAssembly assembly;
    private final ObjectProvider<PackWork> work;
    private final Organisations organisations;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReviewPacks(
            ReviewPackTable table,
            PackAssembly assembly,
            ObjectProvider<PackWork> work,
            Organisations organisations,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.assembly = assembly;
        this.work = work;
        this.organisations = organisations;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How long a span a pack looks back on. */
    public enum Span {
        WEEK,
        MONTH,
        QUARTER;

        Period around(LocalDate day) {
            return switch (this) {
                case WEEK -> Period.weekOf(day);
                case MONTH -> Period.monthOf(day);
                case QUARTER -> Period.quarterOf(day);
            };
        }
    }

    /**
     * What somebody orders.
     *
     * @param unitCode of which the pack speaks, with everything below it
     * @param day as of which; not in the future
     * @param decisions asked for, one a line
     */
    public record Order(String unitCode, Span span, LocalDate day, String language, List<String> decisions) {

        public Order {
            decisions = decisions.stream()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
    }

    /**
     * Keeps the order and begins to build it. A day that is over is built from what was known when it ended, today from what is
     * known now.
     *
     * @param key made with the form; the same key orders once
     */
    public UUID order(Viewer viewer, UUID key, Order order) {
        Organisation unit = organisations
                .byCode(order.unitCode())
                .filter(found -> viewer.may(Permission.APPROVE_CAUSE, found.path()))
                .orElseThrow(() -> new Refused("pack.refused.unit", order.unitCode()));
        LocalDate today = LocalDate.now(clock);
        if (order.day().isAfter(today)) {
            throw new Refused("pack.refused.day", order.day().toString());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant known = order.day().isBefore(today)
                ? order.day().plusDays(1).atStartOfDay(clock.getZone()).toInstant()
                : now;
        Period period = order.span().around(order.day());
        transaction.executeWithoutResult(status -> {
            boolean added = table.insert(new ReviewPackTable.Row(
                    key,
                    unit.id(),
                    period.code(),
                    order.day(),
                    known,
                    order.language(),
                    order.decisions(),
                    State.WAITING,
                    0,
                    PackWork.STEPS,
                    now,
                    viewer.id(),
                    viewer.displayName(),
                    Optional.empty(),
                    Optional.empty()));
            if (added) {
                audit.append(
                        viewer,
                        "supervision.pack.order",
                        new Subject("pack", key.toString(), unit.name() + " " + period.code()),
                        Map.of("day", order.day().toString(), "unit", unit.code()));
            }
        });
        work.ifAvailable(worker -> worker.begin(key));
        return key;
    }

    /** The latest first. */
    public List<ReviewPack> list(Viewer viewer) {
        return table.list(viewer.paths(Permission.SEE), LISTED).stream()
                .map(assembly::pack)
                .toList();
    }

    public ReviewPack find(Viewer viewer, UUID id) {
        return table.find(id, viewer.paths(Permission.SEE))
                .map(assembly::pack)
                .orElseThrow(() -> new NotFound("pack " + id));
    }

    /** The numbers of a pack; empty until it is built. */
    public Optional<PackContent> content(Viewer viewer, UUID id) {
        return table.content(find(viewer, id).id()).map(json -> JSON.readValue(json, PackContent.class));
    }

    /** @param kind docx or xlsx */
    public PackFile file(Viewer viewer, UUID id, String kind) {
        ReviewPack pack = find(viewer, id);
        PackFile file = table.file(pack.id(), kind).orElseThrow(() -> new NotFound(kind + " of pack " + id));
        transaction.executeWithoutResult(status -> audit.append(
                viewer,
                "supervision.pack.download",
                new Subject("pack", id.toString(), file.name()),
                Map.of("sm3", file.sm3())));
        return file;
    }

    /** Of which units the person may order packs. */
    public List<Organisation> units(Viewer viewer) {
        return organisations.where(viewer, Permission.APPROVE_CAUSE);
    }
}
