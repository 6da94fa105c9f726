package guatu.promotion.keyproject.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import guatu.promotion.keyproject.Rating.Grade;
import guatu.shell.Refused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the forms of a key project send is read as typed, and refused by the field that can't be read. */
class KeyProjectInputTest {

    private static final Map<String, String> TYPED = Map.of(
            "year",
            "2026",
            "department",
            "经信部门",
            "grade",
            "B",
            "comment",
            "",
            "ratedOn",
            "2026-02-09",
            "physicalTarget",
            "封顶");

    @Test
    void whatIsTypedBecomesARatingAndATarget() {
        KeyProjectInput input = new KeyProjectInput(TYPED);

        assertThat(input.rating().grade()).isEqualTo(Grade.B);
        assertThat(input.rating().ratedOn()).isEqualTo(LocalDate.of(2026, 2, 9));
        assertThat(input.target().physicalTarget()).isEqualTo("封顶");
    }

    @ParameterizedTest
    @CsvSource({
        "year, '', promotion.keyProject.refused.year",
        "year, 20261, promotion.keyProject.refused.year",
        "year, 明年, promotion.keyProject.refused.year",
        "grade, E, promotion.keyProject.refused.grade",
        "ratedOn, 昨天, promotion.refused.day",
        "ratedOn, '', promotion.refused.day",
        "department, ' ', promotion.keyProject.refused.department"
    })
    void whatCannotBeReadIsRefusedByItsField(String field, String text, String refusal) {
        Map<String, String> typed = new HashMap<>(TYPED);
        typed.put(field, text);

        Refused refused = catchThrowableOfType(Refused.class, () -> new KeyProjectInput(typed).rating());

        assertThat(refused.messageKey()).isEqualTo(refusal);
    }

    @Test
    void aFormWithoutFieldsIsRefusedAndNotAnError() {
        assertThat(catchThrowableOfType(Refused.class, () -> new KeyProjectInput(Map.of()).target()))
                .isNotNull();
    }
}
