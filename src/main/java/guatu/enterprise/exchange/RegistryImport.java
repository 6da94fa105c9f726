package guatu.enterprise.exchange;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.enterprise.NewEnterprise;
import guatu.enterprise.store.EnterpriseBatch;
import guatu.enterprise.store.EnterpriseBatch.Added;
import guatu.sheets.CheckedForm;
import guatu.sheets.CheckedForm.Outcome;
import guatu.sheets.FormFiles;
import guatu.sheets.ImportKind;
import guatu.sheets.ImportReport;
import guatu.sheets.NamedContent;
import guatu.sheets.Progress;
import guatu.sheets.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registry's form as one that can be uploaded: firms are matched by their system id or credit code, never by their name. */
@Component
public class RegistryImport implements ImportKind {

    /** Its code. */
    public static final String CODE = "enterprises";

    private static final int AT_ONCE = 1_000;

    private final RegistryCheck check;
    private final EnterpriseBatch batch;
    private final Audit audit;
    private final Clock clock;

    RegistryImport(RegistryCheck check, EnterpriseBatch batch, Audit audit, Clock clock) {
        this.check = check;
        this.batch = batch;
        this.audit = audit;
        this.clock = clock;
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
        return "/enterprises/imports";
    }

    @Override
    public String resultPath() {
        return "/enterprises";
    }

    @Override
    public String resultKey() {
        return "enterprise.import.result";
    }

    @Override
    public ImportReport check(Viewer viewer, NamedContent file, Progress progress) {
        return check.check(viewer, file, progress).report();
    }

    @Override
    @Transactional
    public ImportReport load(Viewer viewer, NamedContent file, String seen, Progress progress) {
        CheckedForm checked = check.check(viewer, file, Progress.UNHEARD);
        ImportReport report = checked.report();
        if (report.refusalCount() > 0 || !report.fingerprint().equals(seen)) {
            return report;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<NewEnterprise> made = checked.outcomes().stream()
                .filter(Outcome::isNew)
                .map(outcome -> RegistryForm.entered(outcome.row(), Map.of()))
                .toList();
        int year = LocalDate.ofInstant(now, clock.getZone()).getYear();
        for (int from = 0; from < made.size(); from += AT_ONCE) {
            List<NewEnterprise> part = made.subList(from, Math.min(made.size(), from + AT_ONCE));
            batch.add(Added.of(part, batch.nextCodes(year, part.size())), viewer.id(), now);
            progress.at(made.size(), from + part.size());
        }
        checked.outcomes().stream()
                .filter(Outcome::changed)
                .forEach(outcome -> batch.change(
                        (UUID) Objects.requireNonNull(
                                outcome.standing().orElseThrow().get("id")),
                        RegistryForm.entered(outcome.row(), outcome.standing().orElseThrow()),
                        now));
        audit.append(
                viewer,
                "enterprise.import",
                new Subject("enterprise", file.name(), file.name()),
                Map.of("new", report.addedCount(), "changed", report.changedCount()));
        return report;
    }

    @Override
    public void writeCorrections(Viewer viewer, NamedContent file, Words words, OutputStream stream)
            throws IOException {
        FormFiles.corrections(
                RegistryForm.FORM,
                file,
                check.check(viewer, file, Progress.UNHEARD).refusals(),
                words,
                stream);
    }
}
