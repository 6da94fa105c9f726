package guatu.delivery.light;

import guatu.delivery.light.LightInputs.DueItem;
import guatu.delivery.light.LightInputs.Held;
import guatu.delivery.light.LightInputs.MoneyByNow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What records say of an initiative that runs as planned on 10 February 2026; each method spoils one thing. */
final class Inputs {

    static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    static final UUID ACTIVITY = new UUID(0, 1);

    private boolean closed;
    private int done = 1;
    private Optional<LocalDate> plannedStart = Optional.of(DAY.minusMonths(1));
    private Optional<LocalDate> actualStart = Optional.of(DAY.minusMonths(1));
    private Optional<LocalDate> promisedOn = Optional.of(DAY.plusMonths(6));
    private BigDecimal planned = BigDecimal.valueOf(40);
    private BigDecimal earned = BigDecimal.valueOf(40);
    private boolean elapsedMonths;
    private @Nullable MoneyByNow money;
    private @Nullable DueItem late;
    private @Nullable DueItem due;
    private List<String> missingFixes = List.of();
    private LocalDate lastRecordOn = DAY.minusDays(1);
    private @Nullable Held held;

    Inputs closed() {
        closed = true;
        return this;
    }

    Inputs allDone() {
        done = 3;
        return this;
    }

    Inputs notStarted() {
        actualStart = Optional.empty();
        return behind(0);
    }

    Inputs plannedStart(@Nullable LocalDate day) {
        plannedStart = Optional.ofNullable(day);
        return this;
    }

    Inputs promisedOn(@Nullable LocalDate day) {
        promisedOn = Optional.ofNullable(day);
        return this;
    }

    Inputs behind(double points) {
        return schedule(50, 50 - points);
    }

    Inputs schedule(double plannedPercent, double earnedPercent) {
        planned = BigDecimal.valueOf(plannedPercent);
        earned = BigDecimal.valueOf(earnedPercent);
        return this;
    }

    Inputs byElapsedMonths() {
        elapsedMonths = true;
        return this;
    }

    Inputs moneyBehind(double points) {
        money = new MoneyByNow(BigDecimal.valueOf(60), BigDecimal.valueOf(60 - points));
        return this;
    }

    Inputs lateDays(int days) {
        late = new DueItem(ACTIVITY, "竣工验收", DAY.minusDays(days));
        return this;
    }

    Inputs dueInDays(int days) {
        due = new DueItem(ACTIVITY, "竣工验收", DAY.plusDays(days));
        return this;
    }

    Inputs missing(String... fixes) {
        missingFixes = List.of(fixes);
        return this;
    }

    Inputs silentDays(int days) {
        lastRecordOn = DAY.minusDays(days);
        return this;
    }

    Inputs held() {
        held = new Held("征地未完成", "督查室", DAY.plusDays(20));
        return this;
    }

    LightInputs make() {
        return new LightInputs(
                new UUID(0, 7),
                DAY,
                closed,
                3,
                done,
                plannedStart,
                actualStart,
                promisedOn,
                Optional.of(planned),
                Optional.of(earned),
                elapsedMonths,
                Optional.ofNullable(money),
                late == null ? 0 : 1,
                Optional.ofNullable(late),
                Optional.ofNullable(due),
                missingFixes,
                Optional.of(lastRecordOn),
                Optional.ofNullable(held));
    }
}
