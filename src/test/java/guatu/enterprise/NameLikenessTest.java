package guatu.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All pairs are made by generators, of the ledger's and of invented names; none was taken from a register. */
class NameLikenessTest {

    private static final double SAME_FROM = 0.85;

    @Test
    void ofTwoThousandPairsOfNamesNearlyAllAreToldApartRightly() {
        List<NamePair> tuned = TunedPairs.draw(20261124, 500);
        List<NamePair> second = SecondPairs.draw(7, 200);
        List<NamePair> heldOut = HeldOutPairs.draw(11, 300);
        List<NamePair> all =
                Stream.of(tuned, second, heldOut).flatMap(List::stream).toList();

        assertThat(all).hasSize(2_000);
        measured("tuned on", tuned);
        measured("second", second);
        measured("held out", heldOut);
        measured("all", all);
    }

    @Test
    void whatMeansOneFirmIsFoundByAKeyThatBothNamesHave() {
        List<NamePair> same = Stream.of(
                        TunedPairs.draw(20261124, 500), SecondPairs.draw(7, 200), HeldOutPairs.draw(11, 300))
                .flatMap(List::stream)
                .filter(NamePair::same)
                .toList();

        assertThat(same).allSatisfy(pair -> {
            Set<String> shared = new HashSet<>(EnterpriseName.of(pair.one()).keys());
            shared.retainAll(EnterpriseName.of(pair.other()).keys());
            assertThat(shared).as(pair.toString()).isNotEmpty();
        });
    }

    @Test
    void theOrderOfTwoNamesDoesNotMatter() {
        assertThat(TunedPairs.draw(3, 200))
                .allSatisfy(pair -> assertThat(new NamePair(pair.other(), pair.one(), pair.same(), "").score())
                        .isEqualTo(pair.score()));
    }

    @Test
    void aBranchIsItsHeadAndTwoBranchesAreTwo() {
        EnterpriseName head = EnterpriseName.of("福莱特玻璃集团股份有限公司");
        EnterpriseName branch = EnterpriseName.of("福莱特玻璃集团股份有限公司嘉兴分公司");
        EnterpriseName other = EnterpriseName.of("福莱特玻璃集团股份有限公司凤阳分公司");

        assertThat(NameLikeness.ofFirms(head, branch).branch()).isTrue();
        assertThat(NameLikeness.ofFirms(head, branch).score()).isGreaterThan(SAME_FROM);
        assertThat(NameLikeness.ofFirms(branch, other).score()).isLessThan(SAME_FROM);
    }

    @ParameterizedTest
    @CsvSource({
        "年产十万台减速机项目, 年产10万台减速机项目, true",
        "年产二百万套液冷板项目, 年产200万套液冷板, true",
        "智能传感创新产业园项目, 智能传感创新产业园, true",
        "智能传感创新产业园2号地块, 智能传感创新产业园3号地块, false",
        "嘉兴硅基智能全球AI数字内容生产基地项目, 硅基智能全球ＡＩ數字內容生產基地, true",
        "2025年三微一精改造项目, 2026年三微一精改造项目, false",
        "新能源汽车电池盒项目（一期）, 新能源汽车电池盒项目（二期）, false",
        "金连接科技新厂房和基地, 锐鹰传感新厂房和基地, false",
        "AI伺服器波管项目, AI伺服器波館项目, true"
    })
    void projectsAreToldByTheirNamesAndNumbers(String one, String other, boolean same) {
        assertThat(NameLikeness.ofProjects(one, other).score() >= SAME_FROM).isEqualTo(same);
    }

    private static void measured(String what, List<NamePair> pairs) {
        double found = pairs.stream().filter(pair -> pair.score() >= SAME_FROM).count();
        double right = pairs.stream()
                .filter(pair -> pair.same() && pair.score() >= SAME_FROM)
                .count();
        double same = pairs.stream().filter(NamePair::same).count();
        System.out.printf(
                "names, %s: %d pairs, precision %.4f, recall %.4f%n", what, pairs.size(), right / found, right / same);
        assertThat(right / found).as("precision, " + what).isGreaterThanOrEqualTo(0.95);
        assertThat(right / same).as("recall, " + what).isGreaterThanOrEqualTo(0.95);
    }
}
