package guatu.enterprise.exchange;

import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.enterprise.CreditCode;
import guatu.enterprise.Enterprise;
import guatu.enterprise.EnterpriseName;
import guatu.enterprise.Enterprises;
import guatu.enterprise.IndustryClass;
import guatu.enterprise.LikelyEnterprise;
import guatu.enterprise.SchemeIndustry;
import guatu.enterprise.store.EnterpriseBatch;
import guatu.sheets.CheckedForm;
import guatu.sheets.FormRow;
import guatu.sheets.FormTable;
import guatu.sheets.NamedContent;
import guatu.sheets.Problem;
import guatu.sheets.Progress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds a file of firms against the registry: codes, units and industries; and who may be there already. */
@Component
class RegistryCheck {

    private static final int TOLD_EVERY = 500;
    private static final int CODE_LENGTH = 18;

    private final Enterprises enterprises;
    private final EnterpriseBatch batch;
    private final Organisations organisations;
    private final Clock clock;

    RegistryCheck(Enterprises enterprises, EnterpriseBatch batch, Organisations organisations, Clock clock) {
        this.enterprises = enterprises;
        this.batch = batch;
        this.organisations = organisations;
        this.clock = clock;
    }

    CheckedForm check(Viewer viewer, NamedContent file, Progress progress) {
        FormTable table = FormTable.read(RegistryForm.FORM, file);
        CheckedForm checked = new CheckedForm(RegistryForm.FORM, table.refusals());
        Pass pass = new Pass(viewer, table.rows(), checked);
        int done = 0;
        for (FormRow row : table.rows()) {
            if (done++ % TOLD_EVERY == 0) {
                progress.at(table.rows().size(), done);
            }
            pass.check(row);
        }
        return checked;
    }

    /** One file's check, with what the database knows of its firms looked up once. */
    private final class Pass {

        private final Viewer viewer;
        private final CheckedForm checked;
        private final Map<UUID, Enterprise> byId;
        private final Map<String, Enterprise> byCode;
        private final Map<UUID, List<String>> industries;
        private final Set<String> segments;
        private final Map<String, Optional<Organisation>> units = new HashMap<>();
        private final Map<String, Integer> firstRows = new HashMap<>();
        private final LocalDate today = LocalDate.now(clock);

        Pass(Viewer viewer, List<FormRow> rows, CheckedForm checked) {
            this.viewer = viewer;
            this.checked = checked;
            byId = batch.byIds(rows.stream().flatMap(row -> row.id().stream()).toList());
            byCode = batch.byCreditCodes(rows.stream()
                    .flatMap(row -> CreditCode.read(row.text(RegistryForm.CREDIT_CODE)).stream())
                    .map(CreditCode::value)
                    .toList());
            Set<UUID> known = byId.keySet();
            industries = batch.industries(java.util.stream.Stream.concat(
                            known.stream(), byCode.values().stream().map(Enterprise::id))
                    .distinct()
                    .toList());
            segments =
                    enterprises.industries().stream().map(SchemeIndustry::code).collect(Collectors.toSet());
        }

        void check(FormRow typed) {
            int before = checked.refusals().size();
            FormRow row = normal(typed);
            Optional<CreditCode> creditCode = CreditCode.read(row.text(RegistryForm.CREDIT_CODE));
            checkOnce(row, creditCode);
            checkWords(row, creditCode);
            Optional<Enterprise> standing = standing(row, creditCode);
            checkUnit(row, standing);
            standing.filter(firm -> !firm.name().equals(row.text(RegistryForm.NAME)))
                    .ifPresent(firm -> refuse(row, RegistryForm.NAME, Problem.NAME_IS_FIXED, firm.name()));
            if (checked.refusals().size() > before) {
                return;
            }
            String name = row.text(RegistryForm.NAME);
            checked.compare(
                    row,
                    name,
                    standing.map(
                            firm -> RegistryForm.values(firm, industries.getOrDefault(firm.id(), List.of()), viewer)));
            if (standing.isEmpty()) {
                enterprises.alike(viewer, name, creditCode).stream()
                        .filter(likely -> likely.likelySame() && !likely.branch())
                        .findFirst()
                        .ifPresent(likely -> doubt(row, name, likely));
            }
        }

        private void doubt(FormRow row, String name, LikelyEnterprise likely) {
            Enterprise firm = likely.enterprise();
            checked.doubt(row, name, firm.name() + " " + firm.code(), "/enterprises/" + firm.code());
        }

        /** Two rows of one file are not one firm. */
        private void checkOnce(FormRow row, Optional<CreditCode> creditCode) {
            String key = creditCode
                    .map(CreditCode::value)
                    .orElseGet(
                            () -> EnterpriseName.of(row.text(RegistryForm.NAME)).plain());
            Integer first = firstRows.putIfAbsent(row.id().map(UUID::toString).orElse(key), row.number());
            if (first != null) {
                refuse(
                        row,
                        creditCode.isPresent() ? RegistryForm.CREDIT_CODE : RegistryForm.NAME,
                        Problem.DUPLICATE,
                        String.valueOf(first));
            }
        }

        private void checkWords(FormRow row, Optional<CreditCode> creditCode) {
            String typed = row.text(RegistryForm.CREDIT_CODE);
            if (!typed.isEmpty() && creditCode.isEmpty()) {
                refuse(row, RegistryForm.CREDIT_CODE, Problem.CHECK_DIGIT, expectedDigit(typed));
            }
            if (EnterpriseName.of(row.text(RegistryForm.NAME)).core().length() < 2) {
                refuse(row, RegistryForm.NAME, Problem.VALUE_MISSING, "");
            }
            String industryClass = row.text(RegistryForm.INDUSTRY_CLASS);
            if (!industryClass.isEmpty() && IndustryClass.find(industryClass).isEmpty()) {
                refuse(row, RegistryForm.INDUSTRY_CLASS, Problem.UNKNOWN_INDUSTRY_CLASS, "");
            }
            RegistryForm.codes(row.values().get(RegistryForm.INDUSTRIES)).stream()
                    .filter(code -> !segments.contains(code))
                    .findFirst()
                    .ifPresent(code -> refuse(row, RegistryForm.INDUSTRIES, Problem.UNKNOWN_INDUSTRY, ""));
            row.day(RegistryForm.FOUNDED_ON)
                    .filter(day -> day.isAfter(today))
                    .ifPresent(day -> refuse(row, RegistryForm.FOUNDED_ON, Problem.IN_THE_FUTURE, today.toString()));
        }

        private Optional<Enterprise> standing(FormRow row, Optional<CreditCode> creditCode) {
            Optional<Enterprise> withCode = creditCode.map(CreditCode::value).map(byCode::get);
            if (row.id().isEmpty()) {
                return withCode;
            }
            Optional<Enterprise> withId = row.id().map(byId::get);
            if (withId.isEmpty()) {
                refuse(row, "id", Problem.UNKNOWN_FIRM, "");
            } else if (withCode.isPresent()
                    && !withCode.get().id().equals(withId.get().id())) {
                refuse(
                        row,
                        RegistryForm.CREDIT_CODE,
                        Problem.CREDIT_CODE_TAKEN,
                        withCode.get().name());
            }
            return withId;
        }

        private void checkUnit(FormRow row, Optional<Enterprise> standing) {
            Optional<Organisation> unit = units.computeIfAbsent(row.text(RegistryForm.KEEPER), organisations::byCode);
            if (unit.isEmpty()) {
                refuse(row, RegistryForm.KEEPER, Problem.UNKNOWN_ORGANISATION, "");
            } else if (!mayKeep(unit.get().path(), standing)
                    && standing.map(firm -> checked.differs(row, values(firm))).orElse(true)) {
                refuse(row, RegistryForm.KEEPER, Problem.NOT_YOUR_ORGANISATION, "");
            }
        }

        private boolean mayKeep(String path, Optional<Enterprise> standing) {
            return viewer.may(Permission.RECORD, path)
                    && standing.map(firm ->
                                    viewer.may(Permission.RECORD, firm.keeper().path()))
                            .orElse(true);
        }

        private Map<String, Object> values(Enterprise firm) {
            return RegistryForm.values(firm, industries.getOrDefault(firm.id(), List.of()), viewer);
        }

        private void refuse(FormRow row, String column, Problem problem, String expected) {
            checked.refuse(row.refusal(RegistryForm.FORM.column(column), problem, expected));
        }

        /** Codes as they are kept: capital letters, the section's letter before an industry's digits. */
        private static FormRow normal(FormRow row) {
            Map<String, Object> values = new HashMap<>(row.values());
            CreditCode.read(row.text(RegistryForm.CREDIT_CODE))
                    .ifPresent(code -> values.put(RegistryForm.CREDIT_CODE, code.value()));
            IndustryClass.normal(row.text(RegistryForm.INDUSTRY_CLASS))
                    .ifPresent(code -> values.put(RegistryForm.INDUSTRY_CLASS, code));
            values.putIfAbsent("kind", Enterprise.Kind.COMPANY.code());
            return new FormRow(row.sheet(), row.number(), values, row.given());
        }
    }

    /** The digit that would be right, where the others are signs of a code. */
    private static String expectedDigit(String typed) {
        String plain = typed.strip().toUpperCase(java.util.Locale.ROOT);
        return plain.length() == CODE_LENGTH && plain.matches("[0-9A-HJ-NPQRTUWXY]+")
                ? "（" + CreditCode.checkDigit(plain) + "）"
                : "";
    }
}
