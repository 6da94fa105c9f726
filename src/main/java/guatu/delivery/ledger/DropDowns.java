package guatu.delivery.ledger;

import guatu.sheets.Choice;
import guatu.sheets.ColumnType;
import guatu.sheets.WorkbookFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/** Offers what a cell may hold: closed lists, yes and no, and the shared lists by code and name. */
final class DropDowns {

    private static final int LAST_ROW = 20_000;

    private DropDowns() {}

    /**
     * @param names code to name; offered from a hidden sheet, since a drop-down itself holds only 255 characters
     * @param shift how many columns stand before those of the form
     */
    static void add(LedgerWorkbook workbook, Map<Reference, Map<String, String>> names, int shift) {
        List<Reference> offered = new ArrayList<>(names.keySet());
        workbook.hide(workbook.lines(WorkbookFile.CHOICES, lines(offered, names)));
        for (LedgerSheet sheet : LedgerSheet.values()) {
            SXSSFSheet target = workbook.sheet(sheet);
            DataValidationHelper helper = target.getDataValidationHelper();
            for (int place = 0; place < sheet.columns().size(); place++) {
                LedgerColumn column = sheet.columns().get(place);
                DataValidationConstraint constraint = constraint(helper, column, offered, names);
                if (constraint != null) {
                    DataValidation validation = helper.createValidation(
                            constraint, new CellRangeAddressList(1, LAST_ROW, place + shift, place + shift));
                    // A code alone, or one that stands in this file, is fine too; the check says what is not.
                    validation.setShowErrorBox(column.reference().isEmpty());
                    validation.setSuppressDropDownArrow(true);
                    target.addValidationData(validation);
                }
            }
        }
    }

    private static @Nullable DataValidationConstraint constraint(
            DataValidationHelper helper,
            LedgerColumn column,
            List<Reference> offered,
            Map<Reference, Map<String, String>> names) {
        if (!column.choices().isEmpty()) {
            return helper.createExplicitListConstraint(
                    column.choices().stream().map(Choice::label).toArray(String[]::new));
        }
        if (column.type() == ColumnType.YES_NO) {
            return helper.createExplicitListConstraint(new String[] {"是", "否"});
        }
        if (column.type() != ColumnType.CODE || column.reference().isEmpty()) {
            return null;
        }
        int list = offered.indexOf(column.reference().get());
        if (list < 0 || names.getOrDefault(offered.get(list), Map.of()).isEmpty()) {
            return null;
        }
        String letter = CellReference.convertNumToColString(list);
        int last = names.getOrDefault(offered.get(list), Map.of()).size();
        return helper.createFormulaListConstraint(
                "'" + WorkbookFile.CHOICES + "'!$" + letter + "$1:$" + letter + "$" + last);
    }

    private static List<List<String>> lines(List<Reference> offered, Map<Reference, Map<String, String>> names) {
        List<List<String>> lines = new ArrayList<>();
        int longest = names.values().stream().mapToInt(Map::size).max().orElse(0);
        List<List<String>> columns = offered.stream()
                .map(reference -> entries(names.getOrDefault(reference, Map.of())))
                .toList();
        for (int row = 0; row < longest; row++) {
            int at = row;
            lines.add(columns.stream()
                    .map(column -> at < column.size() ? column.get(at) : "")
                    .toList());
        }
        return lines;
    }

    private static List<String> entries(Map<String, String> names) {
        Collection<Map.Entry<String, String>> entries = names.entrySet();
        return entries.stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }
}
