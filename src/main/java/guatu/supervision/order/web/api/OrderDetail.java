package guatu.supervision.order.web.api;

import guatu.supervision.order.Order;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as programs read it. */
@Schema(description = "order.api.order")
record OrderDetail(
        String code,
        String kind,
        String issuer,
        String authority,
        String approval,
        String basis,
        String item,
        String requirement,
        String subjectKind,
        String subjectCode,
        String leadUnit,
        List<String> jointUnits,
        LocalDate issuedOn,
        LocalDate originalDueOn,
        LocalDate dueOn,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate finishedOn,
        String state,
        @Nullable BigDecimal percent,
        int extensions) {

    static OrderDetail of(Order order) {
        return new OrderDetail(
                order.code(),
                order.kind().code(),
                order.issuer().code(),
                order.authority(),
                order.wording().approval(),
                order.wording().basis(),
                order.wording().item(),
                order.wording().requirement(),
                order.subject().kind().code(),
                order.subject().code(),
                order.leadUnit().code(),
                order.jointUnits().stream().map(Order.Unit::code).toList(),
                order.issuedOn(),
                order.originalDueOn(),
                order.dueOn(),
                order.plannedOn().orElse(null),
                order.finishedOn().orElse(null),
                order.state().code(),
                order.percent().orElse(null),
                order.extensions());
    }
}
