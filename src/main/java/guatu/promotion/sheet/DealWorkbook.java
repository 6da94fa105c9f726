package guatu.promotion.sheet;

import guatu.promotion.Industry;
import guatu.promotion.sheet.DealForm.Block;
import guatu.promotion.sheet.DealSums.Total;
import guatu.sheets.ColumnType;
import guatu.sheets.FormColumn;
import guatu.sheets.GroupHeadings;
import guatu.sheets.SheetWriter;
import guatu.sheets.TableForm;
import guatu.sheets.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * The workbook that offices keep: the year in its title, two header rows with merged captions, frozen panes, headings by
 * industry (一、 and （一）) with count and sums, numbers that begin anew under each, and a hidden column of system ids.
 */
final class DealWorkbook implements AutoCloseable {

    private static final int HEADER_ROWS = 3;
    private static final int FROZEN_COLUMNS = 3;
    private static final int WIDE = 30;
    private static final int NARROW = 12;

    private final SheetWriter writer = new SheetWriter();
    private final TableForm form;
    private final Words words;
    private final DealSums sums;
    private final SXSSFSheet sheet;
    private List<Industry> heading = List.of();
    private boolean begun;
    private int first;
    private int second;
    private int number;

    DealWorkbook(TableForm form, Words words, DealSums sums, int year) {
        this.form = form;
        this.words = words;
        this.sums = sums;
        this.sheet = writer.sheet(form.title());
        writer.title(sheet.createRow(0).createCell(0), words.of("promotion.sheet.title", String.valueOf(year)));
        merge(0, 0, 0, form.columns().size() - 1);
        head();
        sheet.createFreezePane(FROZEN_COLUMNS, HEADER_ROWS);
    }

    private void head() {
        SXSSFRow captions = sheet.createRow(1);
        SXSSFRow headers = sheet.createRow(2);
        int place = 0;
        for (Block block : DealForm.BLOCKS) {
            int from = place;
            for (FormColumn column : block.columns()) {
                sheet.setColumnWidth(place, (column.type() == ColumnType.TEXT ? WIDE : NARROW) * SheetWriter.CHARACTER);
                sheet.setColumnHidden(place, column.type() == ColumnType.ID);
                writer.head(captions.createCell(place), block.caption().isEmpty() ? column.header() : block.caption());
                writer.head(headers.createCell(place), block.caption().isEmpty() ? "" : column.header());
                place++;
            }
            if (block.caption().isEmpty()) {
                merge(1, 2, from, from);
            } else {
                merge(1, 1, from, place - 1);
            }
        }
    }

    /** A deal; its headings are written before it when they are others than those of the row before. */
    void row(List<Industry> headings, Map<String, Object> values) {
        if (!begun || !headings.equals(heading)) {
            begin(headings);
        }
        number++;
        writer.row(
                sheet,
                form.columns().stream()
                        .<Object>map(column -> {
                            Object value =
                                    column.key().equals("no") ? Integer.valueOf(number) : values.get(column.key());
                            return value == null ? "" : column.shown(value);
                        })
                        .toList());
    }

    private void begin(List<Industry> headings) {
        String top = headings.isEmpty() ? "" : headings.getFirst().code();
        String before = heading.isEmpty() ? "" : heading.getFirst().code();
        if (!begun || !top.equals(before)) {
            second = 0;
            String name = headings.isEmpty()
                    ? GroupHeadings.NONE
                    : headings.getFirst().name();
            line(words.of("promotion.sheet.first", GroupHeadings.chinese(++first), name, said(sums.of(top))));
        }
        if (headings.size() > 1) {
            Industry below = headings.get(1);
            line(words.of(
                    "promotion.sheet.second",
                    GroupHeadings.chinese(++second),
                    below.name(),
                    said(sums.of(below.code()))));
        }
        heading = headings;
        begun = true;
        number = 0;
    }

    private void line(String text) {
        int at = sheet.getLastRowNum() + 1;
        writer.group(sheet.createRow(at).createCell(1), text);
        merge(at, at, 1, form.columns().size() - 1);
    }

    private String said(Total total) {
        String amounts = total.amounts().entrySet().stream()
                .map(sum -> words.of(
                        "promotion.sheet.amount",
                        sum.getValue()
                                .divide(DealForm.TEN_THOUSAND)
                                .stripTrailingZeros()
                                .toPlainString(),
                        words.of("shell.currency." + sum.getKey())))
                .collect(Collectors.joining(words.of("promotion.sheet.and")));
        return amounts.isEmpty()
                ? words.of("promotion.sheet.count", String.valueOf(total.count()))
                : words.of("promotion.sheet.sum", String.valueOf(total.count()), amounts);
    }

    void writeTo(OutputStream stream) throws IOException {
        line(words.of("promotion.sheet.all", said(sums.all())));
        writer.writeTo(stream);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow < lastRow || firstColumn < lastColumn) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }
}
