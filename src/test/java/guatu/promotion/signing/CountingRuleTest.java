package guatu.promotion.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.rules.Words;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a signing is new. Source of the examples: 三明市 2006 年招商项目认定办法. */
class CountingRuleTest {

    private static final CountingRule RULE = rule();

    @ParameterizedTest
    @CsvSource({
        "FIRST, 0, 100, 100",
        "INCREASE, 100, 130, 30",
        "UPGRADE, 100, 100, 0",
        "UPGRADE, 100, 160, 60",
        "REDUCTION, 100, 70, -30",
        "REPEAT, 100, 500, 0",
        "INVESTOR_CHANGED, 100, 100, 0",
        "INVESTOR_CHANGED, 100, 120, 20"
    })
    void onlyWhatIsNewCounts(SigningKind kind, BigDecimal before, BigDecimal stated, BigDecimal counted) {
        assertThat(RULE.sum(kind, before, Optional.of(stated)).counted()).isEqualByComparingTo(counted);
    }

    @ParameterizedTest
    @CsvSource({"INCREASE, 100, 100", "INCREASE, 100, 90", "UPGRADE, 100, 99", "REDUCTION, 100, 100", "FIRST, 1, 100"})
    void aSumThatContradictsItsKindIsRefused(SigningKind kind, BigDecimal before, BigDecimal stated) {
        assertThatThrownBy(() -> RULE.sum(kind, before, Optional.of(stated)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("signing.refused.sum." + kind.code()));
    }

    @Example
    void aSigningWithoutASumCountsNothing() {
        assertThat(RULE.sum(SigningKind.FIRST, BigDecimal.ZERO, Optional.empty())
                        .counted())
                .isZero();
        assertThat(RULE.sum(SigningKind.UPGRADE, BigDecimal.TEN, Optional.empty())
                        .counted())
                .isZero();
    }

    /** However often a project is signed, and as what. */
    @Property
    void whatWasCountedInAllIsWhatWasAgreedLast(
            @ForAll @IntRange(min = 1, max = 1_000_000) int first,
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 1_000_000) Integer> sums,
            @ForAll @Size(max = 20) List<SigningKind> kinds) {
        BigDecimal agreed = RULE.sum(SigningKind.FIRST, BigDecimal.ZERO, Optional.of(BigDecimal.valueOf(first)))
                .after();
        BigDecimal counted = agreed;
        for (int i = 0; i < Math.min(sums.size(), kinds.size()); i++) {
            CountingRule.Sum sum;
            try {
                sum = RULE.sum(kinds.get(i), agreed, Optional.of(BigDecimal.valueOf(sums.get(i))));
            } catch (Refused contradiction) {
                continue;
            }
            counted = counted.add(sum.counted());
            agreed = sum.after();
        }
        assertThat(counted).isEqualByComparingTo(agreed);
    }

    private static CountingRule rule() {
        Map<SigningKind, CountingRule.Counted> kinds = new EnumMap<>(SigningKind.class);
        for (SigningKind kind : SigningKind.values()) {
            kinds.put(
                    kind,
                    new CountingRule.Counted(
                            new Words(kind.code(), kind.code()),
                            kind == SigningKind.FIRST ? 1 : 0,
                            kind != SigningKind.FIRST && kind != SigningKind.REPEAT,
                            kind == SigningKind.REPEAT));
        }
        return new CountingRule("test", kinds);
    }
}
