package guatu.delivery.ledger;

import guatu.delivery.ledger.Difference.Standing;
import guatu.delivery.ledger.store.StandingRows;
import guatu.directory.Viewers;
import guatu.sheets.Problem;
import guatu.sheets.Progress;
import guatu.sheets.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds a ledger against what stands and against the rights of who loads it. Changes nothing. */
@Component
class LedgerCheck {

    private static final int TOLD_EVERY = 2_000;

    private final StandingRows rows;
    private final Viewers viewers;
    private final Clock clock;

    LedgerCheck(StandingRows rows, Viewers viewers, Clock clock) {
        this.rows = rows;
        this.viewers = viewers;
        this.clock = clock;
    }

    CheckedLedger check(Importer importer, Ledger ledger, Progress progress) {
        return check(importer, ledger, Known.of(ledger, rows, viewers), progress);
    }

    CheckedLedger check(Importer importer, Ledger ledger, Known known, Progress progress) {
        List<Refusal> refusals = new ArrayList<>(ledger.refusals());
        List<Difference> differences = new ArrayList<>();
        References references = new References(ledger, known, importer);
        RowRules rules = new RowRules(ledger, known, importer, LocalDate.now(clock));
        Map<String, Integer> firstRows = new HashMap<>();
        int done = 0;
        for (LedgerSheet sheet : LedgerSheet.values()) {
            for (Line line : ledger.lines(sheet)) {
                if (done++ % TOLD_EVERY == 0) {
                    progress.at(ledger.rows(), done);
                }
                List<Refusal> wrong = new ArrayList<>();
                Integer before = firstRows.putIfAbsent(sheet.key() + line.key(), line.number());
                if (before != null) {
                    wrong.add(RowRules.refusal(
                            line, sheet.identifying().getFirst(), Problem.DUPLICATE, String.valueOf(before)));
                }
                Optional<Standing> standing = rules.standing(line, wrong);
                Difference difference = Difference.between(line, standing);
                references.check(difference, wrong);
                rules.check(difference, wrong);
                if (wrong.isEmpty()) {
                    differences.add(difference);
                } else {
                    refusals.addAll(wrong);
                }
            }
        }
        refusals.addAll(ParentCycles.find(differences, known));
        refusals.addAll(LinkCycles.find(differences, known));
        return new CheckedLedger(differences, refusals);
    }
}
