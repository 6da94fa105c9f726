package guatu.delivery.planning;

import guatu.delivery.Initiative.Money;
import guatu.delivery.Initiative.ScheduleBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * What people fill in about an initiative, apart from its unit and its promised date, which have use cases of their own.
 *
 * @param leaderPost the post of the leader in charge, never a name
 * @param parentCode of the initiative that this one is part of
 * @param jointUnits units that carry it jointly, and so may see it
 * @param memberships lists and programmes that it stands in
 */
@NamedInterface("planning")
public record InitiativeFields(
        String name,
        String stage,
        Optional<UUID> ownerId,
        String content,
        String standard,
        Optional<UUID> answerableId,
        String leaderPost,
        Optional<LocalDate> startedOn,
        Optional<LocalDate> statutoryOn,
        Optional<LocalDate> internalOn,
        ScheduleBasis scheduleBasis,
        Optional<UUID> investorId,
        Optional<String> industryCode,
        Optional<String> placeCode,
        Optional<Money> investment,
        Optional<BigDecimal> floorAreaSquareMetres,
        Optional<BigDecimal> landAreaMu,
        String note,
        Optional<String> parentCode,
        List<UUID> jointUnits,
        List<Membership> memberships) {

    public InitiativeFields {
        jointUnits = List.copyOf(jointUnits);
        memberships = List.copyOf(memberships);
    }

    /** @param field under which it stands in the list; may be empty */
    public record Membership(String collectionCode, String field) {}
}
