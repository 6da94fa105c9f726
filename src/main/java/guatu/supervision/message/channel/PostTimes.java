package guatu.supervision.message.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When post may leave by a channel.
 *
 * @param quiet nothing leaves then
 * @param digestAt with it, all post of a day leaves together at that time
 */
public record PostTimes(Optional<Quiet> quiet, Optional<LocalTime> digestAt) {

    public static final PostTimes AT_ONCE = new PostTimes(Optional.empty(), Optional.empty());

    /** Hours of a day, the end left out; over midnight when it begins later than it ends. */
    public record Quiet(LocalTime from, LocalTime until) {

        boolean covers(LocalTime time) {
            boolean afterBegin = !time.isBefore(from);
            boolean beforeEnd = time.isBefore(until);
            return from.isAfter(until) ? afterBegin || beforeEnd : afterBegin && beforeEnd;
        }
    }

    /** The first instant from which what is told now may leave. */
    public Instant dueAt(Instant told, ZoneId zone) {
        ZonedDateTime now = told.atZone(zone);
        if (digestAt.isPresent()) {
            return next(now, digestAt.get()).toInstant();
        }
        return quiet.filter(hours -> hours.covers(now.toLocalTime()))
                .map(hours -> next(now, hours.until()).toInstant())
                .orElse(told);
    }

    private static ZonedDateTime next(ZonedDateTime now, LocalTime time) {
        LocalDate day = now.toLocalTime().isBefore(time)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        return day.atTime(time).atZone(now.getZone());
    }
}
