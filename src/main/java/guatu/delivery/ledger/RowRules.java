package guatu.delivery.ledger;

import guatu.delivery.ledger.Difference.Kind;
import guatu.delivery.ledger.Difference.Standing;
import guatu.sheets.Problem;
import guatu.sheets.Refusal;
import guatu.sheets.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a row must keep to beside its single cells: whose it is, what it may change, and that it makes sense. */
final class RowRules {

    /** Codes of shared lists are labels of a tree's path. */
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    private final Ledger ledger;
    private final Known known;
    private final Importer importer;
    private final LocalDate today;

    RowRules(Ledger ledger, Known known, Importer importer, LocalDate today) {
        this.ledger = ledger;
        this.known = known;
        this.importer = importer;
        this.today = today;
    }

    /** The row that stands for a line: by the hidden id where there is one, otherwise by its key. */
    Optional<Standing> standing(Line line, List<Refusal> wrong) {
        Optional<Standing> byKey = known.byKey(line.sheet(), line.key());
        if (line.id().isEmpty()) {
            return byKey;
        }
        Optional<Standing> byId = known.byId(line.sheet(), line.id().get());
        if (byId.isEmpty()) {
            wrong.add(refusal(line, line.sheet().column("id"), Problem.UNKNOWN_ID, ""));
        } else if (byKey.isPresent() && byKey.get() != byId.get() && line.sheet() == LedgerSheet.INITIATIVES) {
            wrong.add(refusal(line, line.sheet().column("code"), Problem.CODE_TAKEN, ""));
        } else if (byKey.isPresent()
                && byKey.get() != byId.get()
                && line.sheet() == LedgerSheet.ACTIVITIES
                && !ledger.mentionsId(byKey.get().id())) {
            wrong.add(refusal(line, line.sheet().column("position"), Problem.POSITION_TAKEN, ""));
        }
        return byId;
    }

    void check(Difference difference, List<Refusal> wrong) {
        Line line = difference.line();
        switch (line.sheet()) {
            case ORGANISATIONS, INDUSTRIES, PLACES -> checkShared(difference, wrong);
            case INITIATIVES -> checkInitiative(difference, wrong);
            case ACTIVITIES -> checkActivity(difference, wrong);
            case LINKS -> {
                if (line.text("predecessor").equals(line.text("successor"))) {
                    wrong.add(refusal(line, line.sheet().column("successor"), Problem.LINK_TO_ITSELF, ""));
                }
            }
            case PROGRESS -> checkProgress(difference, wrong);
            case MONEY_PLAN -> {}
        }
    }

    private void checkShared(Difference difference, List<Refusal> wrong) {
        Line line = difference.line();
        LedgerColumn code = line.sheet().column("code");
        if (difference.kind() == Kind.UNCHANGED) {
            return;
        }
        String parent = Values.plain(difference.values().get("parent"));
        boolean allowed = line.sheet() == LedgerSheet.ORGANISATIONS
                ? importer.mayKeepOrganisations(
                        difference.standing().map(Standing::path).orElseGet(() -> pathOf(parent)))
                : importer.mayKeepLists();
        if (!LABEL.matcher(line.text("code")).matches()) {
            wrong.add(refusal(line, code, Problem.NOT_A_CODE, ""));
        }
        if (!allowed) {
            wrong.add(refusal(line, code, Problem.SHARED_LIST, ""));
        }
        if (difference.changes().stream()
                .anyMatch(change -> change.column().key().equals("parent"))) {
            wrong.add(refusal(line, line.sheet().column("parent"), Problem.PARENT_IS_FIXED, ""));
        }
    }

    private void checkInitiative(Difference difference, List<Refusal> wrong) {
        Line line = difference.line();
        if (difference.standing().isPresent()
                && !importer.mayLoadInto(difference.standing().get().path())) {
            wrong.add(refusal(line, line.sheet().column("code"), Problem.CODE_TAKEN, ""));
            return;
        }
        String organisation = line.text("organisation");
        boolean inFile = known.byKey(LedgerSheet.ORGANISATIONS, organisation).isEmpty()
                && ledger.mentions(LedgerSheet.ORGANISATIONS, organisation);
        if (!(inFile && importer.everywhere()) && !importer.mayLoadInto(pathOf(organisation))) {
            wrong.add(refusal(line, line.sheet().column("organisation"), Problem.NOT_YOUR_ORGANISATION, ""));
        }
    }

    private void checkActivity(Difference difference, List<Refusal> wrong) {
        Line line = difference.line();
        Map<String, @Nullable Object> values = difference.values();
        if (values.get("planned_start") instanceof LocalDate start
                && values.get("planned_finish") instanceof LocalDate finish
                && start.isAfter(finish)) {
            wrong.add(
                    refusal(line, line.sheet().column("planned_finish"), Problem.START_AFTER_FINISH, start.toString()));
        }
        SchedulingRules.check(line, values, wrong);
        if (difference.changes().stream()
                .anyMatch(change -> change.column().key().equals("initiative"))) {
            wrong.add(refusal(line, line.sheet().column("initiative"), Problem.UNKNOWN_ID, ""));
        }
    }

    private void checkProgress(Difference difference, List<Refusal> wrong) {
        Line line = difference.line();
        if (difference.kind() == Kind.CHANGED) {
            wrong.add(refusal(line, difference.changes().getFirst().column(), Problem.RECORD_IS_FIXED, ""));
        }
        if (line.values().get("occurred_on") instanceof LocalDate day && day.isAfter(today)) {
            wrong.add(refusal(line, line.sheet().column("occurred_on"), Problem.IN_THE_FUTURE, today.toString()));
        }
        if (line.text("kind").equals("percent") && !line.values().containsKey("percent")) {
            wrong.add(refusal(line, line.sheet().column("percent"), Problem.PERCENT_MISSING, ""));
        }
        if (line.text("kind").equals("forecast") && !line.values().containsKey("forecast_finish")) {
            wrong.add(refusal(line, line.sheet().column("forecast_finish"), Problem.FORECAST_MISSING, ""));
        }
    }

    private String pathOf(String organisation) {
        return known.byKey(LedgerSheet.ORGANISATIONS, organisation)
                .map(Standing::path)
                .orElse("");
    }

    static Refusal refusal(Line line, LedgerColumn column, Problem problem, String expected) {
        return refusal(line, column, problem, Values.plain(line.values().get(column.key())), expected);
    }

    static Refusal refusal(Line line, LedgerColumn column, Problem problem, String found, String expected) {
        return new Refusal(line.sheet().title(), line.number(), column.header(), found, problem, expected);
    }
}
