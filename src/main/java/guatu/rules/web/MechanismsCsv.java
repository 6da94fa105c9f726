package guatu.rules.web;

import guatu.rules.Mechanism;
import guatu.shell.SpreadsheetText;
import guatu.shell.web.Page;
import guatu.shell.web.SourceReference;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The catalogue as the page shows it, with the byte order mark that Excel needs for Chinese. */
final class MechanismsCsv {

    private MechanismsCsv() {}

    static void write(Page page, List<Mechanism> mechanisms, Writer out) throws IOException {
        out.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.EXCEL)) {
            printer.printRecord(
                    Stream.of("code", "name", "requires", "kind", "room", "unit", "served", "servedAt", "source")
                            .map(column -> page.text("rules.mechanism." + column)));
            for (Mechanism mechanism : mechanisms) {
                printer.printRecord(Stream.of(
                                mechanism.code(),
                                page.either(
                                        mechanism.name().chinese(),
                                        mechanism.name().english()),
                                page.either(
                                        mechanism.requires().chinese(),
                                        mechanism.requires().english()),
                                page.text("rules.kind." + mechanism.kind()),
                                page.text("rules.room." + mechanism.room()),
                                mechanism
                                        .organisation()
                                        .map(Mechanism.Unit::name)
                                        .orElse(""),
                                mechanism
                                        .service()
                                        .map(service -> page.text(
                                                "rules.form." + service.form().code()))
                                        .orElse(page.text("rules.mechanism.notYet")),
                                mechanism.service().map(Mechanism.Service::path).orElse(""),
                                SourceReference.inWords(page, mechanism.source()))
                        .map(SpreadsheetText::safe));
            }
        }
    }
}
