package guatu.supervision.message.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTimesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final PostTimes.Quiet NIGHT = new PostTimes.Quiet(LocalTime.of(20, 0), LocalTime.of(8, 0));
    private static final PostTimes.Quiet NOON = new PostTimes.Quiet(LocalTime.of(12, 0), LocalTime.of(14, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-02-10T09:00, 2026-02-10T09:00",
        "2026-02-10T19:59, 2026-02-10T19:59",
        "2026-02-10T20:00, 2026-02-11T08:00",
        "2026-02-11T07:59, 2026-02-11T08:00",
        "2026-02-11T08:00, 2026-02-11T08:00"
    })
    void whatIsToldInTheNightLeavesInTheMorning(LocalDateTime told, LocalDateTime leaves) {
        assertThat(leavesAt(new PostTimes(Optional.of(NIGHT), Optional.empty()), told))
                .isEqualTo(leaves);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-10T11:59, 2026-02-10T11:59",
        "2026-02-10T12:00, 2026-02-10T14:00",
        "2026-02-10T14:00, 2026-02-10T14:00"
    })
    void quietHoursOfOneDayEndOnThatDay(LocalDateTime told, LocalDateTime leaves) {
        assertThat(leavesAt(new PostTimes(Optional.of(NOON), Optional.empty()), told))
                .isEqualTo(leaves);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-10T08:29, 2026-02-10T08:30",
        "2026-02-10T08:30, 2026-02-11T08:30",
        "2026-02-10T23:00, 2026-02-11T08:30"
    })
    void aDigestLeavesOnceADay(LocalDateTime told, LocalDateTime leaves) {
        assertThat(leavesAt(new PostTimes(Optional.of(NIGHT), Optional.of(LocalTime.of(8, 30))), told))
                .isEqualTo(leaves);
    }

    @Test
    void aChannelThatFailsWaitsTwiceAsLongEachTimeUpToABound() {
        DeliveryRule rule =
                new DeliveryRule(NIGHT, Duration.ofMinutes(1), Duration.ofMinutes(240), 12, Duration.ofMinutes(3));

        assertThat(rule.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(rule.waitAfter(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(rule.waitAfter(8)).isEqualTo(Duration.ofMinutes(128));
        assertThat(rule.waitAfter(9)).isEqualTo(Duration.ofMinutes(240));
        assertThat(rule.waitAfter(1_000)).isEqualTo(Duration.ofMinutes(240));
    }

    private static LocalDateTime leavesAt(PostTimes times, LocalDateTime told) {
        return times.dueAt(told.atZone(SHANGHAI).toInstant(), SHANGHAI)
                .atZone(SHANGHAI)
                .toLocalDateTime();
    }
}
