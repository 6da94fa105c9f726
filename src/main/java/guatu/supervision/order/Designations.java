package guatu.supervision.order;

import guatu.audit.Audit;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.supervision.order.store.DesignationTable;
import guatu.supervision.order.store.OrderUnitTable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is designated to follow up. Departments that are not may give no order (政府督查工作条例 第七条、第十一条). */
@Service
public class Designations {

    private static final int LONGEST = 200;

    private final DesignationTable table;
    private final OrderUnitTable units;
    private final Audit audit;
    private final Clock clock;

    Designations(DesignationTable table, OrderUnitTable units, Audit audit, Clock clock) {
        this.table = table;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an administrator says of a designation; units by their codes. */
    public record Entry(
            String body,
            String scope,
            String authority,
            String approvalNumber,
            String matters,
            LocalDate holdsFrom,
            Optional<LocalDate> holdsUntil) {}

    public List<Designation> keptBy(Viewer administrator) {
        return table.below(administrator.paths(Permission.ADMINISTER));
    }

    /** In force today, of bodies for which the person may give orders. */
    public List<Designation> usableBy(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return table.below(viewer.paths(Permission.SUPERVISE)).stream()
                .filter(one -> one.inForceOn(today))
                .toList();
    }

    /** The designation under which a body may give an order to all these units; empty when it may not. */
    Optional<Designation> covering(Order.Unit body, List<Order.Unit> addressed, LocalDate day) {
        return table.ofBody(body.id()).stream()
                .filter(one -> one.inForceOn(day) && addressed.stream().allMatch(one::covers))
                .findFirst();
    }

    /** @throws Refused when authority or number is missing, or a unit is not the administrator's */
    @Transactional
    public void record(Viewer administrator, Entry entry) {
        Order.Unit body = kept(administrator, entry.body());
        Order.Unit scope = kept(administrator, entry.scope());
        String authority = words("authority", entry.authority());
        String number = words("number", entry.approvalNumber());
        if (entry.holdsUntil().filter(entry.holdsFrom()::isAfter).isPresent()) {
            throw new Refused(
                    "order.designation.refused.until", entry.holdsFrom().toString());
        }
        Designation made = new Designation(
                Identifiers.next(),
                body,
                scope,
                authority,
                number,
                entry.matters().strip(),
                entry.holdsFrom(),
                entry.holdsUntil(),
                Optional.empty());
        table.insert(made, administrator.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.append(
                administrator,
                "supervision.designation.record",
                new Audit.Subject("designation", made.id().toString(), body.name()),
                Map.of("authority", made.words(), "scope", scope.code()));
    }

    @Transactional
    public void end(Viewer administrator, UUID id) {
        Designation found = keptBy(administrator).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("designation " + id));
        if (table.end(id, LocalDate.now(clock), administrator.id())) {
            audit.append(
                    administrator,
                    "supervision.designation.end",
                    new Audit.Subject("designation", id.toString(), found.body().name()),
                    Map.of());
        }
    }

    private Order.Unit kept(Viewer administrator, String code) {
        return units.unit(code)
                .filter(unit -> administrator.may(Permission.ADMINISTER, unit.path()))
                .orElseThrow(() -> new Refused("order.designation.refused.unit"));
    }

    private static String words(String field, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new Refused("order.designation.refused." + field);
        }
        return stripped;
    }
}
