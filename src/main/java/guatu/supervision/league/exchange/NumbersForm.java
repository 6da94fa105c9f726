package guatu.supervision.league.exchange;

import guatu.sheets.ColumnType;
import guatu.sheets.FormColumn;
import guatu.sheets.FormFiles;
import guatu.sheets.FormRow;
import guatu.sheets.TableForm;
import guatu.sheets.Words;
import guatu.supervision.league.ComparedUnit;
import guatu.supervision.league.NumberSheet;
import guatu.supervision.league.NumberSheet.Asked;
import guatu.supervision.league.Typed;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of numbers that are stated of units: a row per unit, indicator and part. */
public final class NumbersForm {

    static final String TABLE = "table";
    static final String UNIT = "unit";
    static final String INDICATOR = "indicator";
    static final String PART = "part";
    static final String VALUE = "value";
    static final String TARGET = "target";
    static final String SOURCE = "source";

    static final TableForm FORM = new TableForm(
            "亮晒填报",
            List.of(
                    FormColumn.of(TABLE, "亮晒表编号", ColumnType.ID).must(),
                    FormColumn.of(UNIT, "单位编码", ColumnType.CODE).withName().must(),
                    FormColumn.of(INDICATOR, "指标代码", ColumnType.CODE).withName().must(),
                    FormColumn.of(PART, "数据项", ColumnType.CODE).withName().must(),
                    FormColumn.of(VALUE, "数值", ColumnType.NUMBER),
                    FormColumn.of(TARGET, "目标", ColumnType.NUMBER),
                    FormColumn.of(SOURCE, "来源", ColumnType.TEXT)));

    private NumbersForm() {}

    /** A workbook with a row for each number that the table asks for, with what was stated so far. */
    public static void write(NumberSheet sheet, Words words, OutputStream stream) throws IOException {
        FormFiles.workbook(
                FORM,
                words,
                rows -> {
                    for (ComparedUnit unit : sheet.units()) {
                        for (Asked asked : sheet.asked()) {
                            Map<String, Object> row = new HashMap<>();
                            row.put(TABLE, sheet.table().id());
                            row.put(UNIT, unit.code() + " " + unit.name());
                            row.put(INDICATOR, named(asked.indicator(), asked.indicatorName()));
                            row.put(
                                    PART,
                                    named(
                                            asked.part().code(),
                                            asked.part().name().chinese()));
                            sheet.stated(unit, asked).ifPresent(one -> row.putAll(values(one)));
                            rows.accept(row);
                        }
                    }
                },
                stream);
    }

    private static String named(String code, String name) {
        return code + " " + name;
    }

    /** What stands, by column key. */
    static Map<String, Object> values(Typed stated) {
        Map<String, Object> values = new HashMap<>();
        values.put(VALUE, stated.value());
        stated.target().ifPresent(target -> values.put(TARGET, target));
        values.put(SOURCE, stated.source());
        return values;
    }

    /** True of a row of the form that nobody filled in. */
    static boolean blank(FormRow row) {
        return row.number(VALUE).isEmpty()
                && row.number(TARGET).isEmpty()
                && row.text(SOURCE).isEmpty();
    }

    static BigDecimal value(FormRow row) {
        return row.number(VALUE).orElseThrow();
    }
}
