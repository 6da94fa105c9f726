package guatu.promotion;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.signing.NewSigning;
import guatu.promotion.signing.NewSigning.Identity;
import guatu.promotion.signing.SigningEvent.Description;
import guatu.promotion.signing.SigningEvent.Stated;
import guatu.promotion.signing.SigningEvents;
import guatu.promotion.signing.Signings;
import guatu.promotion.store.LeadTable;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads signing events and signings from CSV files, all of a file or nothing; the same file twice changes nothing. */
@Service
public class SigningImport {

    private final SigningEvents events;
    private final Signings signings;
    private final LeadTable leads;

    SigningImport(SigningEvents events, Signings signings, LeadTable leads) {
        this.events = events;
        this.signings = signings;
        this.leads = leads;
    }

    /** Events as a source states them; no deal is made up for what it only counts. */
    @Transactional
    public int events(Viewer viewer, InputStream csv) throws IOException {
        List<CSVRecord> rows = CsvRows.of(csv);
        for (CSVRecord row : rows) {
            events.record(
                    viewer,
                    Permission.IMPORT,
                    row.get("org_code"),
                    new Description(
                            row.get("name"),
                            LocalDate.parse(row.get("held_on")),
                            row.get("place"),
                            row.get("note"),
                            row.get("source")),
                    new Stated(CsvRows.some(row, "projects").map(Integer::valueOf), CsvRows.money(row, "amount")),
                    row.get("key"));
        }
        return rows.size();
    }

    /** First signings of leads that the same person recorded under the keys that the file names. */
    @Transactional
    public int signings(Viewer viewer, InputStream csv) throws IOException {
        List<CSVRecord> rows = CsvRows.of(csv);
        for (CSVRecord row : rows) {
            String code = leads.recordedBefore(viewer.id(), row.get("lead_key"))
                    .orElseThrow(() -> CsvRows.unread(row, "lead_key"));
            signings.sign(
                    viewer,
                    code,
                    new NewSigning(
                            new Identity.First(),
                            LocalDate.parse(row.get("signed_on")),
                            CsvRows.money(row, "amount"),
                            Optional.empty(),
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            row.get("source"),
                            row.get("key")));
        }
        return rows.size();
    }
}
