package guatu.promotion.web;

import guatu.promotion.promise.YearTotal;
import guatu.sheets.SheetWriter;
import guatu.shell.web.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Yearly totals of promises as two sheets of a workbook: all investors together, and each for itself; amounts as numbers. */
final class PromiseYearSheets {

    private PromiseYearSheets() {}

    static void write(SheetWriter writer, Page page, List<YearTotal> together, List<YearTotal> byInvestor) {
        SXSSFSheet all = writer.table(page.text("promise.years"), headers(page));
        together.forEach(total -> writer.row(all, row(page, total)));
        List<String> headers = new ArrayList<>(List.of(page.text("promise.years.investor")));
        headers.addAll(headers(page));
        SXSSFSheet each = writer.table(page.text("promise.years.byInvestor"), headers);
        byInvestor.forEach(total -> {
            List<Object> row = new ArrayList<>(List.of(total.investor()));
            row.addAll(row(page, total));
            writer.row(each, row);
        });
    }

    private static List<String> headers(Page page) {
        return Stream.of(
                        "side",
                        "measure",
                        "year",
                        "years.due",
                        "years.kept",
                        "years.late",
                        "years.missed",
                        "years.promised",
                        "years.fact",
                        "years.unit",
                        "years.percent")
                .map(column -> page.text("promise." + column))
                .toList();
    }

    private static List<Object> row(Page page, YearTotal total) {
        return List.of(
                page.text("promise.side." + total.measure().side().code()),
                page.text("promise.measure." + total.measure().code()),
                total.year(),
                total.due().all(),
                total.due().kept(),
                total.due().late(),
                total.due().missed(),
                number(total.promised()),
                number(total.fact()),
                unit(page, total),
                number(total.percent()));
    }

    private static String unit(Page page, YearTotal total) {
        return switch (total.measure().quantity()) {
            case MONEY -> page.text("shell.currency." + total.currency());
            case PEOPLE -> page.text("promise.years.people");
            case MONEY_PER_MU, NONE -> "";
        };
    }

    private static Object number(Optional<BigDecimal> value) {
        return value.<Object>map(amount -> amount).orElse("");
    }
}
