package guatu.supervision.order.store;

import guatu.supervision.order.Order;
import guatu.supervision.order.OrderKind;
import guatu.supervision.order.OrderState;
import guatu.supervision.order.OrderWording;
import guatu.supervision.order.Subject;
import guatu.supervision.order.SubjectKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads orders out of rows that {@link #COLUMNS} names. */
final class OrderRows {

    static final String COLUMNS = """
            select s.*, i.id as issuer_id, i.code as issuer_code, i.name as issuer_name, cast(i.path as text) as issuer_path,
                   l.code as unit_code, l.name as unit_name, cast(l.path as text) as unit_path,
                   d.authority, d.approval_number, p.display_name as issued_by, n.code as initiative_code
            from
            """;

    static final String JOINED = """
            join organisation i on i.id = s.organisation_id
            join organisation l on l.id = s.lead_unit_id
            join supervision_designation d on d.id = s.designation_id
            join person p on p.id = s.recorded_by
            left join initiative n on n.id = s.initiative_id
            """;

    private OrderRows() {}

    static Order read(ResultSet row, Map<UUID, List<Order.Unit>> joint) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Order(
                id,
                row.getString("code"),
                OrderKind.of(row.getString("kind")),
                row.getInt("year"),
                row.getInt("number"),
                new Order.Unit(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("issuer_code"),
                        row.getString("issuer_name"),
                        row.getString("issuer_path")),
                row.getString("authority") + "（" + row.getString("approval_number") + "）",
                new OrderWording(
                        row.getString("approval"),
                        row.getString("source"),
                        row.getString("basis"),
                        row.getString("item"),
                        row.getString("requirement")),
                subject(row),
                new Order.Unit(
                        row.getObject("lead_unit_id", UUID.class),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        row.getString("unit_path")),
                joint.getOrDefault(id, List.of()),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("original_due_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                day(row, "planned_on"),
                state(row),
                day(row, "finished_on"),
                Optional.ofNullable(row.getBigDecimal("percent")),
                day(row, "last_feedback_on"),
                row.getInt("extensions"),
                row.getString("issued_by"));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        SubjectKind kind = SubjectKind.of(row.getString("subject_kind"));
        String code = row.getString("subject_code");
        String path =
                switch (kind) {
                    case INITIATIVE, ACTIVITY -> "/initiatives/" + row.getString("initiative_code");
                    case DEAL -> "/promotion/leads/" + code;
                    case WHISTLE -> "/supervision/whistles/" + code;
                    case FREE -> "";
                };
        return new Subject(
                kind,
                code,
                row.getString("subject_name"),
                path,
                row.getString("unit_code"),
                Optional.ofNullable(row.getObject("initiative_id", UUID.class)),
                Optional.ofNullable(row.getObject("lead_id", UUID.class)));
    }

    private static OrderState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "open" -> new OrderState.Open();
            case "reported" -> new OrderState.Reported(row.getObject("finished_on", LocalDate.class));
            case "closed" ->
                new OrderState.Closed(
                        row.getObject("ended_on", LocalDate.class), row.getBoolean("met"), row.getString("words"));
            default -> new OrderState.Withdrawn(row.getObject("ended_on", LocalDate.class), row.getString("words"));
        };
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
