package guatu.promotion.sheet;

import guatu.enterprise.CreditCode;
import guatu.promotion.Money;
import guatu.sheets.FormRow;
import guatu.sheets.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a row of a ledger of deals may say by itself, whatever stands.
 *
 * @param refusal told of every cell that breaks a rule
 */
record DealRowRules(DealIndustries segments, LocalDate today, Refusal refusal) {

    private static final int LONGEST_NAME = 200;
    private static final List<String> COUNTED = List.of("land_mu", "floor_area", "energy", "output", "tax");

    interface Refusal {
        /** @param expected empty when nothing can be said */
        void of(FormRow row, String column, Problem problem, String expected);
    }

    void check(FormRow row) {
        checkWords(row);
        checkNumbers(row);
    }

    private void checkWords(FormRow row) {
        Stream.of("project", "investor")
                .filter(key -> row.text(key).length() > LONGEST_NAME)
                .forEach(key -> refusal.of(row, key, Problem.TOO_LONG, ""));
        String creditCode = row.text("credit_code");
        if (!creditCode.isEmpty() && CreditCode.read(creditCode).isEmpty()) {
            refusal.of(row, "credit_code", Problem.CHECK_DIGIT, "");
        }
        if (!row.text("industry").isEmpty()
                && segments.ofCode(row.text("industry")).isEmpty()) {
            refusal.of(row, "industry", Problem.UNKNOWN_INDUSTRY, "");
        }
        if (!row.text("country").isEmpty() && !row.text("country").matches("[A-Z]{2}")) {
            refusal.of(row, "country", Problem.NOT_A_CODE, "CN");
        }
        if (row.day("stage_since").filter(day -> day.isAfter(today)).isPresent()) {
            refusal.of(row, "stage_since", Problem.IN_THE_FUTURE, today.toString());
        }
    }

    private void checkNumbers(FormRow row) {
        if (!Money.CURRENCIES.contains(row.text("currency"))
                && !row.text("currency").isEmpty()) {
            refusal.of(row, "currency", Problem.NOT_A_CURRENCY, "");
        }
        if (row.number("investment").filter(amount -> amount.signum() <= 0).isPresent()) {
            refusal.of(row, "investment", Problem.NOT_A_NUMBER, "");
        }
        COUNTED.stream()
                .filter(key -> row.number(key).map(BigDecimal::signum).orElse(0) < 0)
                .forEach(key -> refusal.of(row, key, Problem.NOT_A_NUMBER, ""));
        if (row.values().get("jobs") instanceof Integer jobs && jobs < 0) {
            refusal.of(row, "jobs", Problem.NOT_A_WHOLE_NUMBER, "");
        }
    }
}
