package guatu.supervision.order;

import guatu.supervision.league.ShareMeasures;
import guatu.supervision.league.store.MeasuredShareRows;
import guatu.supervision.order.store.OrderMeasureRows;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What league tables count of orders, by the date that was required first: overdue, and extended. */
@Configuration(proxyBeanMethods = false)
class OrderMeasures {

    @Bean
    static ShareMeasures orderShares(MeasuredShareRows rows) {
        return new ShareMeasures(
                rows,
                "/supervision/orders/",
                Map.of("orders_overdue", OrderMeasureRows::overdue, "orders_extended", OrderMeasureRows::extended));
    }
}
