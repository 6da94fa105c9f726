package guatu.delivery.ledger;

import guatu.delivery.ledger.Difference.Standing;
import guatu.sheets.Problem;
import guatu.sheets.Refusal;
import guatu.sheets.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the codes of a row point to something: in the ledger that stands, or in the same file. */
final class References {

    private final Ledger ledger;
    private final Known known;
    private final Importer importer;

    References(Ledger ledger, Known known, Importer importer) {
        this.ledger = ledger;
        this.known = known;
        this.importer = importer;
    }

    void check(Difference difference, List<Refusal> wrong) {
        for (LedgerColumn column : difference.line().sheet().columns()) {
            Object value = difference.line().values().get(column.key());
            if (value == null || column.reference().isEmpty()) {
                continue;
            }
            List<?> codes = value instanceof List<?> several ? several : List.of(value);
            for (Object code : codes) {
                unknown(column.reference().get(), Values.plain(code), difference.values())
                        .ifPresent(problem -> wrong.add(
                                RowRules.refusal(difference.line(), column, problem, Values.plain(code), "")));
            }
        }
    }

    private Optional<Problem> unknown(Reference reference, String code, Map<String, @Nullable Object> values) {
        boolean there =
                switch (reference) {
                    case ORGANISATION -> known(LedgerSheet.ORGANISATIONS, code);
                    case INDUSTRY -> known(LedgerSheet.INDUSTRIES, code);
                    case PLACE -> known(LedgerSheet.PLACES, code);
                    case PERSON -> known.person(code).isPresent();
                    case INITIATIVE -> initiative(code);
                    case ACTIVITY ->
                        known(LedgerSheet.ACTIVITIES, Values.plain(values.get("initiative")) + "\u001f" + code);
                };
        return there ? Optional.empty() : Optional.of(Problem.valueOf("UNKNOWN_" + reference.name()));
    }

    private boolean known(LedgerSheet sheet, String key) {
        return ledger.mentions(sheet, key) || known.byKey(sheet, key).isPresent();
    }

    /** An initiative of a unit outside the person's own is as unknown as one that isn't there. */
    private boolean initiative(String code) {
        Optional<Standing> standing = known.byKey(LedgerSheet.INITIATIVES, code);
        return standing.map(row -> importer.mayLoadInto(row.path()))
                .orElseGet(() -> ledger.mentions(LedgerSheet.INITIATIVES, code));
    }
}
