package guatu.delivery.ledger;

import guatu.directory.Viewer;
import guatu.sheets.FormFiles;
import guatu.sheets.Header;
import guatu.sheets.NamedContent;
import guatu.sheets.Progress;
import guatu.sheets.Refusal;
import guatu.sheets.Words;
import guatu.sheets.WorkbookFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * A refused ledger as a workbook to correct and send again: the refused rows first, each with what is wrong, and the
 * others below, since a ledger is loaded whole or not at all.
 */
@Service
class Corrections {

    private final LedgerCheck check;

    Corrections(LedgerCheck check) {
        this.check = check;
    }

    void write(Viewer viewer, NamedContent file, Words words, OutputStream stream) throws IOException {
        List<NamedContent> files = List.of(file);
        CheckedLedger checked = check.check(Importer.of(viewer), LedgerFiles.read(files), Progress.UNHEARD);
        Map<String, String> problems = problems(checked, words);
        try (LedgerWorkbook workbook = new LedgerWorkbook()) {
            Set<LedgerSheet> begun = new HashSet<>();
            for (boolean refused : new boolean[] {true, false}) {
                LedgerFiles.read(files, row -> {
                    String problem = problems.getOrDefault(place(row.sheet().title(), row.number()), "");
                    if (problem.isEmpty() == refused) {
                        return;
                    }
                    if (begun.add(row.sheet())) {
                        workbook.begin(row.sheet(), Header.PROBLEM_COLUMN);
                    }
                    workbook.row(row.sheet(), problem, row.cells());
                });
            }
            workbook.lines(WorkbookFile.EXPLANATIONS, general(checked, words), 80);
            workbook.writeTo(stream);
        }
    }

    private static Map<String, String> problems(CheckedLedger checked, Words words) {
        Map<String, String> problems = new HashMap<>();
        for (Refusal refusal : checked.refusals()) {
            if (refusal.row() > 0) {
                problems.merge(
                        place(refusal.sheet(), refusal.row()),
                        FormFiles.said(refusal, words),
                        (one, other) -> one + "\n" + other);
            }
        }
        return problems;
    }

    /** What is wrong with the file itself. */
    private static List<List<String>> general(CheckedLedger checked, Words words) {
        return checked.refusals().stream()
                .filter(refusal -> refusal.row() == 0)
                .map(refusal -> List.of(refusal.sheet() + " " + FormFiles.said(refusal, words)))
                .collect(Collectors.toList());
    }

    private static String place(String sheet, int row) {
        return sheet + "\u001f" + row;
    }
}
