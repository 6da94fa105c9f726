package guatu.delivery.collections;

import guatu.delivery.Light;
import java.time.LocalDate;
import java.util.Optional;

/** An initiative as a collection's page shows it; the light is that of today. */
public record CollectionItem(
        String code,
        String name,
        String field,
        String organisationName,
        String stage,
        Optional<LocalDate> promisedOn,
        Optional<Light> light) {}
