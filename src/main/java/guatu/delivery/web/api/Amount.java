package guatu.delivery.web.api;

import guatu.delivery.Initiative.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** Money in whole units of its currency, not in ten thousands. */
@Schema(description = "delivery.api.amount")
record Amount(
        @Schema(example = "260000000") BigDecimal amount,
        @Schema(example = "CNY") String currency) {

    static Amount of(Money money) {
        return new Amount(money.amount(), money.currency());
    }
}
