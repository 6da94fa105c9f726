package guatu.supervision.whistle.web.api;

import guatu.supervision.Unit;
import guatu.supervision.whistle.Standing;
import guatu.supervision.whistle.Whistle;
import guatu.supervision.whistle.Whistle.Cost;
import guatu.supervision.whistle.Whistle.Kind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A whistle as programs read it. */
@Schema(description = "whistle.api.whistle")
record WhistleDetail(
        String code,
        String unit,
        @Nullable String initiative,
        @Nullable UUID activity,
        @Nullable String lead,
        String blockedClass,
        String pace,
        String what,
        LocalDate since,
        LocalDate raisedOn,
        @Nullable LocalDate heldUntil,
        @Nullable Integer slipDays,
        @Nullable Integer promiseDays,
        String state,
        String rung,
        @Nullable String leadUnit,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate climbsOn,
        boolean stopped,
        int climbs,
        int reopened,
        @Nullable LocalDate closedOn) {

    static WhistleDetail of(Whistle whistle) {
        Standing standing = whistle.standing();
        boolean deal = whistle.subject().kind() == Kind.LEAD;
        Optional<Cost> cost = whistle.cost();
        return new WhistleDetail(
                whistle.code(),
                whistle.unit().code(),
                deal ? null : whistle.subject().code(),
                whistle.subject().activityId().orElse(null),
                deal ? whistle.subject().code() : null,
                whistle.blockedClass().code(),
                whistle.pace().code(),
                whistle.what(),
                whistle.since(),
                whistle.raisedOn(),
                cost.map(Cost::until).orElse(null),
                cost.flatMap(Cost::slipDays).orElse(null),
                cost.flatMap(Cost::promiseDays).orElse(null),
                standing.state().code(),
                standing.rung().code(),
                standing.lead().map(Unit::code).orElse(null),
                standing.dueOn().orElse(null),
                standing.climbsOn().orElse(null),
                standing.stopped(),
                standing.climbs(),
                standing.reopened(),
                standing.closedOn().orElse(null));
    }
}
