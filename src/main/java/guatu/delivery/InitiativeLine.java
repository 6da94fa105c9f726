package guatu.delivery;

import guatu.delivery.Initiative.Coded;
import guatu.delivery.Initiative.Money;
import guatu.delivery.Initiative.Unit;
import guatu.delivery.outlook.Outlook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One line of a list of initiatives. */
public record InitiativeLine(
        UUID id,
        String code,
        Kind kind,
        String name,
        String stage,
        Unit organisation,
        Optional<String> owner,
        Optional<LocalDate> promisedOn,
        String promisedPrecision,
        Optional<Coded> industry,
        Optional<Coded> place,
        Optional<Money> investment,
        Optional<BigDecimal> earnedPercent,
        Optional<LightReading> reading) {

    /** When it may be finished; empty when nothing is left to be scheduled. */
    public Optional<Outlook> outlook() {
        return reading.flatMap(LightReading::outlook);
    }

    /** Grey until a light was computed. */
    public Light light() {
        return reading.map(LightReading::light).orElse(Light.GREY);
    }
}
