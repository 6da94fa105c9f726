package guatu.delivery.web.api;

import guatu.delivery.Initiative.Coded;
import guatu.delivery.Initiative.Unit;
import io.swagger.v3.oas.annotations.media.Schema;

/** Another record by its code and name. */
@Schema(description = "delivery.api.named")
record Named(
        @Schema(example = "ORG-EDZ") String code,
        @Schema(example = "嘉兴经开区") String name) {

    static Named of(Unit unit) {
        return new Named(unit.code(), unit.name());
    }

    static Named of(Coded coded) {
        return new Named(coded.code(), coded.name());
    }
}
