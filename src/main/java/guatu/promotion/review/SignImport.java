package guatu.promotion.review;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.CsvRows;
import guatu.promotion.review.store.LeadSignTable;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads warning signs from a CSV file with the columns credit_code, sign, present (yes or no), checked_on, source and note, all of it
 * or nothing. A row concerns every deal of that investor in the person's units; the same file twice changes nothing.
 */
@Service
public class SignImport {

    private static final List<String> COLUMNS =
            List.of("credit_code", "sign", "present", "checked_on", "source", "note");

    private final AdmissionSheets sheets;
    private final LeadSignTable table;
    private final Audit audit;
    private final Clock clock;

    SignImport(AdmissionSheets sheets, LeadSignTable table, Audit audit, Clock clock) {
        this.sheets = sheets;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return how many signs were new
     * @throws Refused naming the row and column that can't be read
     */
    @Transactional
    public int load(Viewer viewer, InputStream csv) throws IOException {
        LocalDate today = LocalDate.now(clock);
        Set<String> known = sheets.rule(AsOf.today(today)).signs().stream()
                .map(AdmissionRule.Sign::code)
                .collect(Collectors.toSet());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int added = 0;
        for (CSVRecord row : CsvRows.of(csv)) {
            COLUMNS.stream().filter(column -> !row.isMapped(column)).findFirst().ifPresent(missing -> {
                throw new Refused("review.refused.column", missing, String.join(", ", COLUMNS));
            });
            LeadSign sign = sign(row, known, today);
            for (UUID lead : table.leadsOf(row.get("credit_code").strip(), viewer.paths(Permission.RECORD))) {
                String key = "import:%s:%s:%s:%s".formatted(lead, sign.sign(), sign.checkedOn(), sign.present());
                added += table.insert(Identifiers.next(), lead, sign, viewer.id(), key, now) ? 1 : 0;
            }
        }
        audit.append(
                viewer, "promotion.signs.import", new Subject("promotion", "signs", "signs"), Map.of("count", added));
        return added;
    }

    private static LeadSign sign(CSVRecord row, Set<String> known, LocalDate today) {
        String present = row.get("present").strip();
        if (!known.contains(row.get("sign"))) {
            throw CsvRows.unread(row, "sign");
        }
        if (!present.equals("yes") && !present.equals("no")) {
            throw CsvRows.unread(row, "present");
        }
        if (row.get("source").isBlank()) {
            throw CsvRows.unread(row, "source");
        }
        return new LeadSign(
                row.get("sign"), present.equals("yes"), day(row, today), row.get("source"), row.get("note"));
    }

    private static LocalDate day(CSVRecord row, LocalDate today) {
        try {
            LocalDate day = WrittenDay.parse(row.get("checked_on"));
            if (day.isAfter(today)) {
                throw CsvRows.unread(row, "checked_on");
            }
            return day;
        } catch (DateTimeException notADay) {
            throw CsvRows.unread(row, "checked_on");
        }
    }
}
