package guatu.delivery.approval;

import guatu.delivery.approval.ApprovalRecord.Kind;
import guatu.delivery.approval.ApprovalSheet.Line;
import guatu.delivery.approval.ApprovalSheet.Stand;
import guatu.delivery.approval.ApprovalSheet.Timer;
import guatu.rules.Entry;
import guatu.rules.TemplateApproval.Uncounted;
import guatu.scheduling.parallel.ClockStart;
import guatu.shell.Refused;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Refuses what contradicts an approval's records or the rule of its validity. */
record ApprovalChecks(ApprovalSheet sheet, TrackedActivity tracked, List<Entry> timers) {

    private static final int GROUND_LENGTH = 200;

    void check(Kind kind, LocalDate on, String ground, LocalDate today) {
        if (ground.length() > GROUND_LENGTH) {
            throw new Refused("approval.refused.ground", GROUND_LENGTH);
        }
        boolean happened = kind == Kind.ACCEPTED || kind == Kind.STOPPED || kind == Kind.RESUMED;
        if (happened && on.isAfter(today)) {
            throw new Refused("approval.refused.future", on.toString(), today.toString());
        }
        switch (kind) {
            case ACCEPTED -> checkAcceptance();
            case STOPPED -> checkStop(on, ground);
            case RESUMED -> checkResumption(on);
            case AGREED_START -> checkAgreed();
            case EXTENDED -> checkExtension(on);
        }
    }

    private void checkAcceptance() {
        if (line().tracked()
                .clockStart()
                .filter(ClockStart.PREDECESSOR_COMPLETION::equals)
                .isPresent()) {
            throw new Refused("approval.refused.predecessor", line().activity().name());
        }
        refuseDecided();
    }

    private void checkStop(LocalDate on, String ground) {
        refuseDecided();
        if (Arrays.stream(Uncounted.values()).noneMatch(known -> known.code().equals(ground))) {
            throw new Refused("approval.refused.stopGround");
        }
        Line line = line();
        if (line.startedOn().isEmpty() || on.isBefore(line.startedOn().get())) {
            throw new Refused("approval.refused.notRunning", line.activity().name());
        }
        if (line.stand() == Stand.STANDING) {
            throw new Refused("approval.refused.standing", line.activity().name());
        }
    }

    private void checkResumption(LocalDate on) {
        Line line = line();
        if (line.stand() != Stand.STANDING || on.isBefore(line.stops().getLast().from())) {
            throw new Refused("approval.refused.notStanding", line.activity().name());
        }
    }

    private void checkAgreed() {
        if (rows().noneMatch(row -> row.textOrNone("counted_from").equals(ApprovalReading.AGREED_START))) {
            throw new Refused("approval.refused.noAgreedStart");
        }
    }

    private void checkExtension(LocalDate on) {
        Timer timer = sheet.timers().stream()
                .filter(one -> one.activity().id().equals(tracked.activityId()))
                .filter(one -> one.validity().extensions() > 0)
                .findFirst()
                .orElseThrow(() -> new Refused("approval.refused.noExtension"));
        List<LocalDate> before = timer.extendedTo();
        if (!timer.validity().allows(timer.from().orElse(on), before, on)) {
            throw new Refused(
                    "approval.refused.extension",
                    timer.validity().extensions(),
                    timer.validity().extensionMonths(),
                    timer.reading().map(reading -> reading.until().toString()).orElse(""));
        }
    }

    private void refuseDecided() {
        if (line().stand() == Stand.DECIDED) {
            throw new Refused("approval.refused.decided", line().activity().name());
        }
    }

    private Line line() {
        return found().orElseThrow(() -> new Refused("approval.refused.noClock"));
    }

    private Optional<Line> found() {
        return sheet.lines().stream()
                .filter(line -> line.activity().id().equals(tracked.activityId()))
                .findFirst();
    }

    private Stream<Entry> rows() {
        return timers.stream().filter(row -> row.text("item").equals(tracked.item()));
    }
}
