package guatu.delivery.approval.web;

import guatu.calendar.TimeLimit.Counting;
import guatu.delivery.approval.ApprovalRecord;
import guatu.delivery.approval.ApprovalSheet.Line;
import guatu.delivery.approval.ApprovalSheet.Timer;
import guatu.rules.TemplateApproval.Uncounted;
import guatu.scheduling.parallel.ApprovalClock.Reading;
import guatu.scheduling.parallel.Validity.State;
import guatu.shell.web.Page;
import java.util.Arrays;
import java.util.Locale;

/** Clocks and validity in the words of the page's language. */
public record ApprovalWords(Page page) {

    public String stand(Line line) {
        return page.text("approval.stand." + code(line.stand()));
    }

    public String clockStart(Line line) {
        return line.tracked()
                .clockStart()
                .map(start -> page.text("approval.clock." + code(start)))
                .orElse("");
    }

    public String kind(Reading reading) {
        return page.text("approval.limit." + code(reading.kind()));
    }

    /** 20 working days, due on a day, so many left. */
    public String limit(Reading reading) {
        boolean working = reading.limit().counting() == Counting.WORKING_DAYS;
        String days = String.valueOf(reading.limit().days());
        return page.text(working ? "approval.limit.workingDays" : "approval.limit.naturalDays", days);
    }

    public String left(Line line, Reading reading) {
        if (reading.runOut()) {
            return page.text("approval.left.over", String.valueOf(-reading.daysLeft()));
        }
        boolean decided = line.activity().status().actualFinish().isPresent();
        return page.text(
                decided ? "approval.left.used" : "approval.left.days",
                String.valueOf(decided ? reading.daysUsed() : reading.daysLeft()));
    }

    public String due(Reading reading) {
        return reading.dueOn()
                .map(day -> page.text("approval.due", page.date(day)))
                .orElse(page.text("approval.due.standing"));
    }

    public String ground(String ground) {
        return Arrays.stream(Uncounted.values())
                .filter(known -> known.code().equals(ground))
                .findFirst()
                .map(known -> page.text("approval.uncounted." + known.code()))
                .orElse(ground);
    }

    public String record(ApprovalRecord record) {
        return page.text("approval.record." + record.kind().code(), page.date(record.on()), ground(record.ground()));
    }

    public String name(Timer timer) {
        return page.either(timer.name().chinese(), timer.name().english());
    }

    public String state(Timer timer) {
        return timer.reading()
                .map(reading -> page.text("approval.validity." + code(reading.state()), page.date(reading.until())))
                .orElse(page.text("approval.validity.unknown"));
    }

    public boolean ended(Timer timer) {
        return timer.reading().filter(reading -> reading.state() == State.ENDED).isPresent();
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
