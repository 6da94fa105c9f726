package guatu.figures;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.figures.store.ConflictTable;
import guatu.figures.store.FigureRows;
import guatu.figures.store.LinkTable;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads figures and contradictions from CSV files: all of a file or nothing; the same file twice changes nothing. */
@Service
public class FigureImport {

    private final Figures figures;
    private final FigureRows rows;
    private final ConflictTable conflicts;
    private final LinkTable links;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    FigureImport(
            Figures figures,
            FigureRows rows,
            ConflictTable conflicts,
            LinkTable links,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.figures = figures;
        this.rows = rows;
        this.conflicts = conflicts;
        this.links = links;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a file brought. */
    public record Outcome(int added, int corrected, int unchanged) {}

    /**
     * Rows name figures by code: a new code adds one, a known one with another content corrects it.
     *
     * @param ledgers whose ledger a document's figures stand in, by the document's number; a document without one
     *     belongs to the organisation that the row speaks of
     * @throws FigureFileRefused naming every refused row; nothing is loaded then
     */
    @Transactional
    public Outcome load(Viewer viewer, InputStream csv, Map<String, String> ledgers) throws IOException {
        FigureFile file = new FigureFile(organisations, viewer, ledgers);
        List<NewFigure> read = file.read(csv);
        AsOf today = AsOf.today(LocalDate.now(clock));
        int added = 0;
        int corrected = 0;
        for (NewFigure figure : read) {
            Optional<Figure> standing = figures.find(viewer, figure.code(), today);
            if (standing.isEmpty()) {
                rows.insert(figure, Optional.empty(), clock.instant(), viewer.id());
                added++;
            } else if (!figure.says(standing.get())) {
                rows.insert(figure, standing.map(Figure::id), clock.instant(), viewer.id());
                corrected++;
            }
        }
        Outcome outcome = new Outcome(added, corrected, read.size() - added - corrected);
        if (added + corrected > 0) {
            audit.append(
                    viewer,
                    "figures.import",
                    new Subject("figures", "csv", "figures"),
                    Map.of("added", added, "corrected", corrected, "unchanged", outcome.unchanged()));
        }
        return outcome;
    }

    /** Loads contradictions; both statements stay as they are written. */
    @Transactional
    public int loadConflicts(Viewer viewer, InputStream csv, Map<String, String> ledgers) throws IOException {
        int added = 0;
        for (CSVRecord row :
                FigureFile.records(csv, "subject", "metric", "value_a", "source_a", "value_b", "source_b", "note")) {
            String document = row.get("source_a").split(":", 2)[0];
            Organisation ledger = organisations
                    .byCode(ledgers.getOrDefault(document, ""))
                    .filter(found -> viewer.may(Permission.IMPORT, found.path()))
                    .orElseThrow(() -> new Refused("figures.refused.ledger", row.getRecordNumber() + 1, document));
            FigureConflict conflict = new FigureConflict(
                    Identifiers.next(),
                    row.get("subject"),
                    row.get("metric"),
                    row.get("value_a"),
                    row.get("source_a"),
                    row.get("value_b"),
                    row.get("source_b"),
                    row.get("note"),
                    row.isMapped("note_en") ? row.get("note_en") : "");
            added += conflicts.insert(conflict, ledger.id()) ? 1 : 0;
        }
        if (added > 0) {
            audit.append(
                    viewer,
                    "figures.conflicts.import",
                    new Subject("figures", "conflicts", "conflicts"),
                    Map.of("added", added));
        }
        return added;
    }

    /**
     * Puts figures and contradictions under the initiatives they concern; a row whose figure or initiative is not there
     * is passed over. Columns: figure_code, or subject and metric of a contradiction; initiative_code.
     */
    @Transactional
    public int link(Viewer viewer, InputStream csv) throws IOException {
        int added = 0;
        for (CSVRecord row : FigureFile.records(csv, "figure_code", "subject", "metric", "initiative_code")) {
            added += row.get("figure_code").isEmpty()
                    ? links.linkConflict(row.get("subject"), row.get("metric"), row.get("initiative_code"))
                    : links.linkFigure(row.get("figure_code"), row.get("initiative_code"));
        }
        if (added > 0) {
            audit.append(viewer, "figures.link", new Subject("figures", "links", "links"), Map.of("added", added));
        }
        return added;
    }
}
