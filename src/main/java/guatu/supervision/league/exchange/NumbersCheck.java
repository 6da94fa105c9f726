package guatu.supervision.league.exchange;

import static guatu.supervision.league.exchange.NumbersForm.FORM;
import static guatu.supervision.league.exchange.NumbersForm.INDICATOR;
import static guatu.supervision.league.exchange.NumbersForm.PART;
import static guatu.supervision.league.exchange.NumbersForm.SOURCE;
import static guatu.supervision.league.exchange.NumbersForm.TABLE;
import static guatu.supervision.league.exchange.NumbersForm.TARGET;
import static guatu.supervision.league.exchange.NumbersForm.UNIT;
import static guatu.supervision.league.exchange.NumbersForm.VALUE;

import guatu.directory.Viewer;
import guatu.sheets.CheckedForm;
import guatu.sheets.FormRow;
import guatu.sheets.FormTable;
import guatu.sheets.NamedContent;
import guatu.sheets.Problem;
import guatu.supervision.league.ComparedUnit;
import guatu.supervision.league.LeagueNumbers;
import guatu.supervision.league.LeagueTable.State;
import guatu.supervision.league.NumberSheet;
import guatu.supervision.league.NumberSheet.Asked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds a file of stated numbers against the tables that ask for them. Rows of the form that nobody filled in are left out. */
@Component
class NumbersCheck {

    private final LeagueNumbers numbers;

    NumbersCheck(LeagueNumbers numbers) {
        this.numbers = numbers;
    }

    CheckedForm check(Viewer viewer, NamedContent file) {
        FormTable table = FormTable.read(FORM, file);
        CheckedForm checked = new CheckedForm(FORM, table.refusals());
        Pass pass = new Pass(viewer, checked);
        table.rows().stream().filter(row -> !NumbersForm.blank(row)).forEach(pass::check);
        return checked;
    }

    /** One file's check; each table is read once. */
    private final class Pass {

        private final Viewer viewer;
        private final CheckedForm checked;
        private final Map<UUID, Optional<NumberSheet>> sheets = new HashMap<>();
        private final Map<List<Object>, Integer> firstRows = new HashMap<>();

        Pass(Viewer viewer, CheckedForm checked) {
            this.viewer = viewer;
            this.checked = checked;
        }

        void check(FormRow row) {
            UUID id = (UUID) row.values().get(TABLE);
            if (id == null) {
                return;
            }
            Optional<NumberSheet> found = sheets.computeIfAbsent(id, table -> numbers.find(viewer, table));
            if (found.isEmpty()) {
                refuse(row, TABLE, Problem.UNKNOWN_LEAGUE_TABLE, "");
                return;
            }
            NumberSheet sheet = found.get();
            if (sheet.table().state() != State.OPEN) {
                refuse(
                        row,
                        TABLE,
                        Problem.LEAGUE_TABLE_CLOSED,
                        sheet.table().period().code());
                return;
            }
            Optional<ComparedUnit> unit = sheet.unit(row.text(UNIT));
            Optional<Asked> asked = sheet.asked(row.text(INDICATOR), row.text(PART));
            if (unit.isEmpty()) {
                refuse(row, UNIT, Problem.UNKNOWN_ORGANISATION, "");
            }
            if (asked.isEmpty()) {
                refuse(row, INDICATOR, Problem.UNKNOWN_INDICATOR, choices(sheet));
            }
            boolean filled = filled(row, asked);
            Integer first = firstRows.putIfAbsent(
                    List.of(id, row.text(UNIT), row.text(INDICATOR), row.text(PART)), row.number());
            if (first != null) {
                refuse(row, UNIT, Problem.DUPLICATE, first.toString());
            }
            if (unit.isPresent() && asked.isPresent() && filled && first == null) {
                compare(row, sheet, unit.get(), asked.get());
            }
        }

        private boolean filled(FormRow row, Optional<Asked> asked) {
            int before = checked.refusals().size();
            if (row.number(VALUE).isEmpty()) {
                refuse(row, VALUE, Problem.VALUE_MISSING, "");
            }
            if (row.text(SOURCE).isBlank()) {
                refuse(row, SOURCE, Problem.VALUE_MISSING, "");
            }
            boolean wanted = asked.filter(one -> one.part().target()).isPresent();
            boolean positive =
                    row.number(TARGET).map(target -> target.signum() > 0).orElse(!wanted);
            if (!positive) {
                refuse(row, TARGET, Problem.TARGET_NOT_POSITIVE, "");
            }
            return checked.refusals().size() == before;
        }

        private void compare(FormRow row, NumberSheet sheet, ComparedUnit unit, Asked asked) {
            Optional<Map<String, Object>> standing = sheet.stated(unit, asked)
                    .map(NumbersForm::values)
                    .map(values -> {
                        Map<String, Object> whole = new HashMap<>(values);
                        List.of(UNIT, INDICATOR, PART).forEach(key -> whole.put(key, row.text(key)));
                        return whole;
                    });
            checked.compare(row, unit.name() + " · " + asked.part().name().chinese(), standing);
        }

        private void refuse(FormRow row, String column, Problem problem, String expected) {
            checked.refuse(row.refusal(FORM.column(column), problem, expected));
        }
    }

    private static String choices(NumberSheet sheet) {
        return sheet.asked().stream()
                .map(one -> one.indicator() + " / " + one.part().code())
                .collect(Collectors.joining("、"));
    }
}
