package guatu.promotion.sheet;

import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.enterprise.CreditCode;
import guatu.promotion.Duplicates;
import guatu.promotion.Duplicates.Typed;
import guatu.promotion.Industry;
import guatu.promotion.Lead;
import guatu.promotion.Leads;
import guatu.promotion.LikelyDuplicate;
import guatu.promotion.Openness;
import guatu.promotion.SourceChannel;
import guatu.promotion.store.DealSheetTable;
import guatu.promotion.store.DealSheetTable.Known;
import guatu.promotion.store.IndustryTable;
import guatu.promotion.store.LeadTable;
import guatu.sheets.CheckedForm;
import guatu.sheets.FormRow;
import guatu.sheets.FormTable;
import guatu.sheets.NamedContent;
import guatu.sheets.PackedFiles;
import guatu.sheets.Problem;
import guatu.sheets.Progress;
import guatu.sheets.TableForm;
import guatu.sheets.Values;
import guatu.shell.AsOf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Holds a ledger of deals against what stands: rows are matched by their system id, never by their name. */
@Component
class DealCheck {

    private static final int TOLD_EVERY = 200;
    /** What a blank cell of these means. */
    private static final Map<String, String> DEFAULTS =
            Map.of("country", "CN", "channel", SourceChannel.DIRECT.code(), "openness", Openness.UNIT.code());

    private final DealSheetTable table;
    private final LeadTable leads;
    private final IndustryTable industries;
    private final Organisations organisations;
    private final Duplicates duplicates;
    private final Clock clock;

    DealCheck(
            DealSheetTable table,
            LeadTable leads,
            IndustryTable industries,
            Organisations organisations,
            Duplicates duplicates,
            Clock clock) {
        this.table = table;
        this.leads = leads;
        this.industries = industries;
        this.organisations = organisations;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    /** The same row of the same file is the same deal, however often it is sent. */
    static String requestKey(NamedContent file, FormRow row) {
        return "ledger:" + PackedFiles.sm3(file.content()) + ":" + row.number();
    }

    CheckedForm check(Viewer viewer, NamedContent file, TableForm form, Progress progress) {
        FormTable read = FormTable.read(form, file);
        CheckedForm checked = new CheckedForm(form, read.refusals());
        Pass pass = new Pass(viewer, file, form, read.rows(), checked);
        int done = 0;
        for (FormRow row : read.rows()) {
            if (done++ % TOLD_EVERY == 0) {
                progress.at(read.rows().size(), done);
            }
            pass.check(row);
        }
        return checked;
    }

    private final class Pass {

        private final Viewer viewer;
        private final NamedContent file;
        private final TableForm form;
        private final CheckedForm checked;
        private final DealIndustries segments;
        private final DealRowRules rules;
        private final Map<UUID, Lead> standing;
        private final Map<UUID, Known> known;
        private final Map<Integer, UUID> before = new HashMap<>();
        private final Set<UUID> seen = new HashSet<>();
        private final LocalDate today = LocalDate.now(clock);

        Pass(Viewer viewer, NamedContent file, TableForm form, List<FormRow> rows, CheckedForm checked) {
            this.viewer = viewer;
            this.file = file;
            this.form = form;
            this.checked = checked;
            segments = new DealIndustries(industries.all());
            rules = new DealRowRules(segments, today, this::refuse);
            standing = new HashMap<>(table.byIds(
                    Leads.sight(viewer),
                    rows.stream().flatMap(row -> row.id().stream()).toList()));
            rows.stream().filter(row -> row.id().isEmpty()).forEach(this::recorded);
            known = table.known(standing.keySet(), AsOf.today(today));
        }

        /** Rows without a system id that this file has brought in before. */
        private void recorded(FormRow row) {
            leads.recordedBefore(viewer.id(), requestKey(file, row))
                    .flatMap(code -> leads.byCode(Leads.sight(viewer), code, AsOf.today(today)))
                    .ifPresent(lead -> {
                        standing.put(lead.id(), lead);
                        before.put(row.number(), lead.id());
                    });
        }

        void check(FormRow typed) {
            int refused = checked.refusals().size();
            Optional<UUID> id = typed.id().or(() -> Optional.ofNullable(before.get(typed.number())));
            Optional<Lead> lead = id.map(standing::get);
            if (id.isPresent() && lead.isEmpty()) {
                refuse(typed, "id", Problem.UNKNOWN_ID, "");
            } else if (id.isPresent() && !seen.add(id.get())) {
                refuse(typed, "id", Problem.DUPLICATE, "");
            }
            FormRow row = normal(typed);
            rules.check(row);
            checkUnit(row, lead);
            lead.ifPresent(one -> checkFixed(row, one));
            if (checked.refusals().size() > refused) {
                return;
            }
            checked.compare(row, row.text("project"), lead.map(this::values));
            if (lead.isEmpty()) {
                duplicates
                        .of(
                                viewer,
                                new Typed(
                                        row.text("investor"),
                                        row.text("project"),
                                        row.text("credit_code"),
                                        row.text("online_code"),
                                        ""))
                        .stream()
                        .findFirst()
                        .ifPresent(likely -> doubt(row, likely));
            }
        }

        /** Told as far as the person may know it. */
        private void doubt(FormRow row, LikelyDuplicate likely) {
            switch (likely) {
                case LikelyDuplicate.Seen one ->
                    checked.doubt(
                            row,
                            row.text("project"),
                            one.project() + " " + one.investor() + " " + one.holder(),
                            "/promotion/leads/" + one.code());
                case LikelyDuplicate.Named one ->
                    checked.doubt(
                            row, row.text("project"), one.project() + " " + one.investor() + " " + one.holder(), "");
                case LikelyDuplicate.Hidden hidden -> checked.doubt(row, row.text("project"), "****", "");
            }
        }

        private void checkUnit(FormRow row, Optional<Lead> lead) {
            Optional<Organisation> unit = organisations.byCode(row.text("unit"));
            String path = lead.map(Lead::unitPath)
                    .or(() -> unit.map(Organisation::path))
                    .orElse("");
            if (unit.isEmpty()) {
                refuse(row, "unit", Problem.UNKNOWN_ORGANISATION, "");
            } else if (!viewer.may(Permission.RECORD, path)
                    && lead.map(one -> checked.differs(row, values(one))).orElse(true)) {
                refuse(row, "unit", Problem.NOT_YOUR_ORGANISATION, "");
            }
        }

        private Map<String, Object> values(Lead lead) {
            return DealForm.values(lead, known.getOrDefault(lead.id(), Known.NOTHING));
        }

        /** Stages move through their gates, and a deal stays in its unit's ledger; only a new row says where it begins. */
        private void checkFixed(FormRow row, Lead lead) {
            Map<String, Object> values = DealForm.values(lead, Known.NOTHING);
            for (String key : List.of("stage", "stage_since", "unit")) {
                if (row.given().contains(key)
                        && !Values.same(values.get(key), row.values().get(key))) {
                    refuse(row, key, Problem.FIXED_HERE, Values.plain(values.get(key)));
                }
            }
        }

        private void refuse(FormRow row, String column, Problem problem, String expected) {
            checked.refuse(row.refusal(form.column(column), problem, expected));
        }

        /** Codes as they are kept; the number of a row says nothing of its deal. */
        private FormRow normal(FormRow row) {
            Map<String, Object> values = new HashMap<>(row.values());
            Set<String> given = new HashSet<>(row.given());
            values.remove("no");
            given.remove("no");
            CreditCode.read(row.text("credit_code")).ifPresent(code -> values.put("credit_code", code.value()));
            segments.meant(row.text("industry")).map(Industry::code).ifPresent(code -> values.put("industry", code));
            DEFAULTS.forEach((key, value) -> {
                if (given.contains(key)) {
                    values.putIfAbsent(key, value);
                }
            });
            // A blank stage leaves the deal where it is.
            given.removeIf(key -> key.startsWith("stage") && !values.containsKey(key));
            return new FormRow(row.sheet(), row.number(), values, given);
        }
    }
}
