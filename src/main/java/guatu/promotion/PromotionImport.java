package guatu.promotion;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.promise.Measure;
import guatu.promotion.promise.PromiseBook;
import guatu.promotion.promise.Terms;
import guatu.promotion.reading.Avenue;
import guatu.promotion.reading.Statement;
import guatu.promotion.store.AvenueTable;
import guatu.promotion.store.LeadTable;
import guatu.promotion.store.LeadWrites;
import guatu.promotion.store.StatementTable;
import guatu.promotion.store.TargetTable;
import guatu.promotion.targets.Target;
import guatu.promotion.targets.TargetMeasure;
import guatu.promotion.targets.TargetSetting;
import guatu.shell.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads leads, promises, statements, targets and avenues from CSV files, all of a file or nothing; the same file twice changes nothing. */
@Service
public class PromotionImport {

    private final LeadRecording recording;
    private final LeadWrites writes;
    private final LeadTable leadTable;
    private final PromiseBook promises;
    private final StatementTable statements;
    private final TargetTable targets;
    private final AvenueTable avenues;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    PromotionImport(
            LeadRecording recording,
            LeadWrites writes,
            LeadTable leadTable,
            PromiseBook promises,
            StatementTable statements,
            TargetTable targets,
            AvenueTable avenues,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.recording = recording;
        this.writes = writes;
        this.leadTable = leadTable;
        this.promises = promises;
        this.statements = statements;
        this.targets = targets;
        this.avenues = avenues;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Leads that the source names, as the viewer's records; each may name the initiative that it has become. */
    @Transactional
    public int leads(Viewer viewer, InputStream csv) throws IOException {
        List<CSVRecord> rows = CsvRows.of(csv);
        for (CSVRecord row : rows) {
            String code = recording.record(viewer, lead(row));
            if (!row.get("initiative").isBlank()) {
                writes.handedOver(code, row.get("initiative"));
            }
        }
        return rows.size();
    }

    /** What the source says that was promised with leads of the same person, each named by its key. */
    @Transactional
    public int promises(Viewer viewer, InputStream csv) throws IOException {
        List<CSVRecord> rows = CsvRows.of(csv);
        for (CSVRecord row : rows) {
            String lead = leadTable
                    .recordedBefore(viewer.id(), row.get("lead_key"))
                    .orElseThrow(() -> CsvRows.unread(row, "lead_key"));
            promises.record(viewer, lead, terms(row), row.get("key"));
        }
        return rows.size();
    }

    private static Terms terms(CSVRecord row) {
        return new Terms(
                Measure.find(row.get("measure")).orElseThrow(() -> CsvRows.unread(row, "measure")),
                row.get("wording"),
                CsvRows.some(row, "amount").map(BigDecimal::new).orElse(BigDecimal.ONE),
                row.get("currency"),
                CsvRows.some(row, "due_on").map(LocalDate::parse),
                row.get("basis"));
    }

    @Transactional
    public int statements(Viewer viewer, InputStream csv) throws IOException {
        List<CSVRecord> rows = CsvRows.of(csv);
        rows.forEach(row -> statements.put(statement(viewer, row)));
        return imported(viewer, "statements", rows.size());
    }

    @Transactional
    public int targets(Viewer viewer, InputStream csv) throws IOException {
        List<CSVRecord> rows = CsvRows.of(csv);
        rows.forEach(row -> targets.put(target(viewer, row), viewer.id()));
        return imported(viewer, "targets", rows.size());
    }

    @Transactional
    public int avenues(Viewer viewer, InputStream csv) throws IOException {
        List<CSVRecord> rows = CsvRows.of(csv);
        rows.forEach(row -> avenues.put(avenue(viewer, row)));
        return imported(viewer, "avenues", rows.size());
    }

    private int imported(Viewer viewer, String what, int count) {
        audit.append(
                viewer,
                "promotion.%s.import".formatted(what),
                new Subject("promotion", what, what),
                Map.of("count", count));
        return count;
    }

    private Avenue avenue(Viewer viewer, CSVRecord row) {
        return new Avenue(
                row.get("code"),
                unit(viewer, row),
                Avenue.Kind.find(row.get("kind")).orElseThrow(() -> CsvRows.unread(row, "kind")),
                row.get("name"),
                row.get("name_en"),
                row.get("what"),
                row.get("what_en"),
                row.get("period"),
                CsvRows.whole(row, "guests"),
                row.get("qualifier"),
                row.get("source"),
                0,
                0);
    }

    private NewLead lead(CSVRecord row) {
        return new NewLead(
                organisation(row).id(),
                new LeadDescription(
                        row.get("investor"),
                        Optional.empty(),
                        row.get("project"),
                        Optional.empty(),
                        SourceChannel.find(row.get("channel")).orElseThrow(() -> CsvRows.unread(row, "channel")),
                        Openness.find(row.get("openness")).orElseThrow(() -> CsvRows.unread(row, "openness")),
                        CsvRows.some(row, "industry"),
                        "CN",
                        Scale.of(CsvRows.money(row, "investment")),
                        row.get("note"),
                        row.get("source")),
                Stage.find(row.get("stage")).orElseThrow(() -> CsvRows.unread(row, "stage")),
                LocalDate.parse(row.get("stage_since")),
                row.get("key"));
    }

    private Statement statement(Viewer viewer, CSVRecord row) {
        return new Statement(
                row.get("code"),
                unit(viewer, row),
                row.get("what"),
                row.get("what_en"),
                row.get("span"),
                CsvRows.whole(row, "count"),
                CsvRows.money(row, "amount"),
                CsvRows.whole(row, "days"),
                row.get("period"),
                row.get("qualifier"),
                row.get("source"));
    }

    private Target target(Viewer viewer, CSVRecord row) {
        Organisation organisation = organisation(row);
        BigDecimal value = new BigDecimal(row.get("value"));
        return new Target(
                row.get("code"),
                unit(viewer, row),
                organisation.path(),
                Integer.parseInt(row.get("year")),
                row.get("name"),
                row.get("name_en"),
                TargetMeasure.of(row.get("measure")),
                row.get("size_class"),
                row.get("channel"),
                row.get("unit"),
                new TargetSetting(
                        1, value, false, row.get("source"), "", clock.instant().truncatedTo(ChronoUnit.MICROS), ""),
                value,
                Optional.empty());
    }

    private Unit unit(Viewer viewer, CSVRecord row) {
        Organisation found = organisation(row);
        if (!viewer.may(Permission.IMPORT, found.path())) {
            throw new Refused("promotion.refused.permission", found.name());
        }
        return new Unit(found.id(), found.code(), found.name());
    }

    private Organisation organisation(CSVRecord row) {
        return organisations.byCode(row.get("org_code")).orElseThrow(() -> CsvRows.unread(row, "org_code"));
    }
}
