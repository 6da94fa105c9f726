package guatu.supervision.league.exchange;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.sheets.CheckedForm;
import guatu.sheets.CheckedForm.Outcome;
import guatu.sheets.FormFiles;
import guatu.sheets.FormRow;
import guatu.sheets.FormTable;
import guatu.sheets.ImportKind;
import guatu.sheets.ImportReport;
import guatu.sheets.NamedContent;
import guatu.sheets.Progress;
import guatu.sheets.Words;
import guatu.supervision.league.LeagueNumbers;
import guatu.supervision.league.NumberSheet;
import guatu.supervision.league.Typed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stated numbers as a form that can be uploaded: checked first, then loaded whole or not at all. */
@Component
public class NumbersImport implements ImportKind {

    /** Its code. */
    public static final String CODE = "league-numbers";

    private final NumbersCheck check;
    private final LeagueNumbers numbers;

    NumbersImport(NumbersCheck check, LeagueNumbers numbers) {
        this.check = check;
        this.numbers = numbers;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Permission permission() {
        return Permission.APPROVE_CAUSE;
    }

    @Override
    public String startPath() {
        return "/supervision/league-tables/imports";
    }

    @Override
    public String resultPath() {
        return "/supervision/league-tables";
    }

    @Override
    public String resultKey() {
        return "league.import.result";
    }

    @Override
    public ImportReport check(Viewer viewer, NamedContent file, Progress progress) {
        return check.check(viewer, file).report();
    }

    @Override
    @Transactional
    public ImportReport load(Viewer viewer, NamedContent file, String seen, Progress progress) {
        // Held before they are read again, always in the same order, so that nobody closes one meanwhile.
        tables(file).stream()
                .filter(id -> numbers.find(viewer, id).isPresent())
                .forEach(id -> numbers.hold(viewer, id));
        CheckedForm checked = check.check(viewer, file);
        ImportReport report = checked.report();
        if (report.refusalCount() > 0 || !report.fingerprint().equals(seen)) {
            return report;
        }
        Map<UUID, List<FormRow>> byTable = checked.outcomes().stream()
                .filter(outcome -> outcome.isNew() || outcome.changed())
                .map(Outcome::row)
                .collect(Collectors.groupingBy(NumbersImport::table, TreeMap::new, Collectors.toList()));
        byTable.forEach((id, rows) -> {
            NumberSheet sheet = numbers.sheet(viewer, id);
            numbers.state(
                    viewer, id, rows.stream().map(row -> stated(sheet, row)).toList(), file.name());
        });
        return report;
    }

    private static List<UUID> tables(NamedContent file) {
        return FormTable.read(NumbersForm.FORM, file).rows().stream()
                .filter(row -> row.values().containsKey(NumbersForm.TABLE))
                .map(NumbersImport::table)
                .distinct()
                .sorted()
                .toList();
    }

    private static UUID table(FormRow row) {
        return UUID.fromString(row.text(NumbersForm.TABLE));
    }

    private static Typed stated(NumberSheet sheet, FormRow row) {
        return new Typed(
                sheet.unit(row.text(NumbersForm.UNIT)).orElseThrow().id(),
                row.text(NumbersForm.INDICATOR),
                row.text(NumbersForm.PART),
                NumbersForm.value(row),
                row.number(NumbersForm.TARGET),
                row.text(NumbersForm.SOURCE).strip());
    }

    @Override
    public void writeCorrections(Viewer viewer, NamedContent file, Words words, OutputStream stream)
            throws IOException {
        FormFiles.corrections(NumbersForm.FORM, file, check.check(viewer, file).refusals(), words, stream);
    }
}
