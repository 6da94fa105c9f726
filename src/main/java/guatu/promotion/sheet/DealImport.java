package guatu.promotion.sheet;

import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadDescription;
import guatu.promotion.LeadRecording;
import guatu.promotion.Leads;
import guatu.promotion.NewLead;
import guatu.promotion.Stage;
import guatu.promotion.store.DealSheetTable;
import guatu.sheets.CheckedForm;
import guatu.sheets.CheckedForm.Outcome;
import guatu.sheets.FormFiles;
import guatu.sheets.FormRow;
import guatu.sheets.ImportKind;
import guatu.sheets.ImportReport;
import guatu.sheets.NamedContent;
import guatu.sheets.Progress;
import guatu.sheets.TableForm;
import guatu.sheets.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The offices' ledger of deals as a form that can be uploaded. */
@Component
public class DealImport implements ImportKind {

    /** Its code. */
    public static final String CODE = "deals";

    private final DealCheck check;
    private final DealSheetTable table;
    private final LeadRecording recording;
    private final Organisations organisations;
    private final Clock clock;
    private final TableForm form;

    DealImport(
            DealCheck check,
            DealSheetTable table,
            LeadRecording recording,
            Organisations organisations,
            MessageSource messages,
            Clock clock) {
        this.check = check;
        this.table = table;
        this.recording = recording;
        this.organisations = organisations;
        this.clock = clock;
        this.form = DealForm.form(key -> messages.getMessage(key, null, Locale.CHINA));
    }

    TableForm form() {
        return form;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Permission permission() {
        return Permission.RECORD;
    }

    @Override
    public String startPath() {
        return "/promotion/sheets";
    }

    @Override
    public String resultPath() {
        return "/promotion/leads";
    }

    @Override
    public String resultKey() {
        return "promotion.sheet.result";
    }

    @Override
    public ImportReport check(Viewer viewer, NamedContent file, Progress progress) {
        return check.check(viewer, file, form, progress).report();
    }

    @Override
    @Transactional
    public ImportReport load(Viewer viewer, NamedContent file, String seen, Progress progress) {
        CheckedForm checked = check.check(viewer, file, form, Progress.UNHEARD);
        ImportReport report = checked.report();
        if (report.refusalCount() > 0 || !report.fingerprint().equals(seen)) {
            return report;
        }
        Map<UUID, Lead> standing = table.byIds(
                Leads.sight(viewer),
                checked.outcomes().stream()
                        .filter(Outcome::changed)
                        .map(DealImport::id)
                        .toList());
        List<Outcome> toDo = checked.outcomes().stream()
                .filter(outcome -> outcome.isNew() || outcome.changed())
                .toList();
        int done = 0;
        for (Outcome outcome : toDo) {
            if (outcome.isNew()) {
                recording.record(viewer, made(file, outcome.row()));
            } else {
                Lead lead = Objects.requireNonNull(standing.get(id(outcome)));
                recording.change(viewer, lead.code(), lead.version(), changed(outcome), file.name());
            }
            progress.at(toDo.size(), ++done);
        }
        return report;
    }

    @Override
    public void writeCorrections(Viewer viewer, NamedContent file, Words words, OutputStream stream)
            throws IOException {
        FormFiles.corrections(
                form, file, check.check(viewer, file, form, Progress.UNHEARD).refusals(), words, stream);
    }

    private NewLead made(NamedContent file, FormRow row) {
        return new NewLead(
                organisations.byCode(row.text("unit")).orElseThrow().id(),
                DealForm.description(row.values()),
                Stage.find(row.text("stage")).orElse(Stage.PLANNED),
                row.day("stage_since").orElseGet(() -> LocalDate.now(clock)),
                DealCheck.requestKey(file, row));
    }

    /** The row over what stands: columns that the file does not have stay as they are. */
    private static LeadDescription changed(Outcome outcome) {
        Map<String, Object> values = new HashMap<>(outcome.standing().orElseThrow());
        outcome.row().given().forEach(values::remove);
        values.putAll(outcome.row().values());
        return DealForm.description(values);
    }

    private static UUID id(Outcome outcome) {
        return (UUID) Objects.requireNonNull(outcome.standing().orElseThrow().get("id"));
    }
}
