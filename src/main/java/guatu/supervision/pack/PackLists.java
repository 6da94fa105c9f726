package guatu.supervision.pack;

import guatu.letter.OfficialDocument.Block;
import java.util.List;

/** The lists of a pack's document: not started, late, blocked, and the decisions asked for. */
record PackLists(PackContent content, PackWords words, PackText text) {

    void write() {
        notStarted();
        late();
        blocked();
        decisions();
    }

    private void notStarted() {
        text.heading("pack.doc.notStarted");
        if (content.notStarted().isEmpty()) {
            text.say("pack.doc.notStarted.none");
            return;
        }
        text.say(
                "pack.doc.listed",
                words.number(content.notStartedCount()),
                words.number(content.notStarted().size()));
        text.add(new Block.Grid(
                words.text("pack.doc.notStarted.caption"),
                List.of(
                        text.column("pack.column.initiative", 5, false),
                        text.column("pack.column.unit", 3, false),
                        text.column("pack.column.due", 3, false),
                        text.column("pack.column.reason", 5, false)),
                content.notStarted().stream()
                        .map(one -> List.of(
                                one.initiativeName(),
                                one.unit(),
                                words.day(one.due()),
                                one.reason().isEmpty() ? words.text("pack.doc.noReason") : one.reason()))
                        .toList()));
    }

    private void late() {
        text.heading("pack.doc.late");
        if (content.late().isEmpty()) {
            text.say("pack.doc.late.none");
            return;
        }
        text.say(
                "pack.doc.listed",
                words.number(content.lateCount()),
                words.number(content.late().size()));
        text.add(new Block.Grid(
                words.text("pack.doc.late.caption"),
                List.of(
                        text.column("pack.column.initiative", 5, false),
                        text.column("pack.column.unit", 3, false),
                        text.column("pack.column.node", 4, false),
                        text.column("pack.column.due", 3, false),
                        text.column("pack.column.daysLate", 2, true)),
                content.late().stream()
                        .map(one -> List.of(
                                one.initiativeName(),
                                one.unit(),
                                one.what(),
                                words.day(one.due()),
                                words.number(one.daysLate())))
                        .toList()));
    }

    private void blocked() {
        text.heading("pack.doc.blocked");
        if (content.blocked().isEmpty()) {
            text.say("pack.doc.blocked.none");
            return;
        }
        text.add(new Block.Grid(
                words.text("pack.doc.blocked.caption"),
                List.of(
                        text.column("pack.column.blocked", 5, false),
                        text.column("pack.column.unit", 3, false),
                        text.column("pack.column.since", 3, false),
                        text.column("pack.column.standing", 3, false)),
                content.blocked().stream()
                        .map(one -> List.of(one.what(), one.unit(), words.day(one.since()), one.standing()))
                        .toList()));
    }

    private void decisions() {
        text.heading("pack.doc.decisions");
        if (content.decisions().isEmpty()) {
            text.say("pack.doc.decisions.none");
        }
        for (int at = 0; at < content.decisions().size(); at++) {
            text.add(new Block.Paragraph((at + 1) + ". " + content.decisions().get(at)));
        }
    }
}
