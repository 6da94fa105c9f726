package guatu.sheets;

import guatu.sheets.ImportReport.Doubt;
import guatu.sheets.ImportReport.FieldChange;
import guatu.sheets.ImportReport.RowChange;
import guatu.sheets.ImportReport.SheetCount;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of a form held against what stands: what each good row would do, what was refused, and what may be there already. */
public final class CheckedForm {

    private final TableForm form;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    public CheckedForm(TableForm form, List<Refusal> refusals) {
        this.form = form;
        this.refusals.addAll(refusals);
    }

    /**
     * What a row would do.
     *
     * @param name what people call it
     * @param standing the values that stand, by column key; empty for a new row
     * @param changes empty for a row that changes nothing, and for a new one
     */
    public record Outcome(FormRow row, String name, Optional<Map<String, Object>> standing, List<FieldChange> changes) {

        public boolean isNew() {
            return standing.isEmpty();
        }

        public boolean changed() {
            return !changes.isEmpty();
        }
    }

    /** Compares a row with what stands; a column that is only shown says what stands or nothing. */
    public void compare(FormRow row, String name, Optional<Map<String, Object>> standing) {
        List<FieldChange> changes = new ArrayList<>();
        List<Refusal> fixed = new ArrayList<>();
        for (FormColumn column : form.columns()) {
            if (!row.given().contains(column.key()) || column.type() == ColumnType.ID) {
                continue;
            }
            Object after = row.values().get(column.key());
            Object before = standing.map(values -> values.get(column.key())).orElse(null);
            boolean said = standing.isPresent() || column.fixed();
            if (!said || Values.same(before, after)) {
                continue;
            }
            if (column.fixed()) {
                fixed.add(row.refusal(column, Problem.FIXED_HERE, shown(column, before)));
            } else {
                changes.add(new FieldChange(column.header(), shown(column, before), shown(column, after)));
            }
        }
        if (fixed.isEmpty()) {
            outcomes.add(new Outcome(row, name, standing, changes));
        } else {
            refusals.addAll(fixed);
        }
    }

    /** Whether the row says anything else than what stands; a row that doesn't needs no rights. */
    public boolean differs(FormRow row, Map<String, Object> standing) {
        return form.columns().stream()
                .filter(column -> row.given().contains(column.key()) && column.type() != ColumnType.ID)
                .anyMatch(column ->
                        !Values.same(standing.get(column.key()), row.values().get(column.key())));
    }

    public void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    public void doubt(FormRow row, String name, String found, String path) {
        doubts.add(new Doubt(row.sheet(), row.number(), name, found, path));
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    public ImportReport report() {
        long added = outcomes.stream().filter(Outcome::isNew).count();
        long changed = outcomes.stream().filter(Outcome::changed).count();
        return new ImportReport(
                List.of(new SheetCount(form.title(), added, changed, outcomes.size() - added - changed)),
                rows(true),
                rows(false),
                refusals.stream().limit(ImportReport.KEPT).toList(),
                refusals.size(),
                fingerprint(),
                "",
                doubts.stream().limit(ImportReport.KEPT).toList());
    }

    private List<RowChange> rows(boolean isNew) {
        return outcomes.stream()
                .filter(outcome -> isNew ? outcome.isNew() : outcome.changed())
                .limit(ImportReport.KEPT)
                .map(outcome ->
                        new RowChange(outcome.row().sheet(), outcome.row().number(), outcome.name(), outcome.changes()))
                .toList();
    }

    private String fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        outcomes.forEach(
                outcome -> fingerprint.feed(outcome.row().number() + " " + outcome.isNew() + " " + outcome.changes()));
        refusals.forEach(refusal -> fingerprint.feed(refusal.toString()));
        doubts.forEach(doubt -> fingerprint.feed(doubt.toString()));
        return fingerprint.hex();
    }

    private static String shown(FormColumn column, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
        }
        return value == null ? "" : Values.plain(column.shown(value));
    }
}
