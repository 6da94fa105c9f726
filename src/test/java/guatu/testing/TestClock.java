package guatu.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Stands still at nine in the morning of 10 February 2026 in Shanghai until a test moves it. Tests of one context share
 * it: whoever moves it calls {@link #reset} before each test.
 */
public final class TestClock extends Clock {

    public static final LocalDate TODAY = LocalDate.of(2026, 2, 10);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final LocalDate today;
    private volatile Instant instant;

    TestClock() {
        this(TODAY);
    }

    /** @param today to which it goes back, when 10 February does not serve */
    public TestClock(LocalDate today) {
        this.today = today;
        this.instant = nineOn(today);
    }

    public void reset() {
        instant = nineOn(today);
    }

    public void moveTo(LocalDate day) {
        instant = nineOn(day);
    }

    public void moveBy(Duration duration) {
        instant = instant.plus(duration);
    }

    @Override
    public Instant instant() {
        return instant;
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant, zone);
    }

    private static Instant nineOn(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(SHANGHAI).toInstant();
    }
}
