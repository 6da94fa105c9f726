package guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "智能传感创新产业园, 传感创新",
        "智能传感创新产业园, zhinengchuangan",
        "智能传感创新产业园, zncgcxcyy",
        "智能传感创新产业园, cgcx",
        "3号地块（B区）标准厂房, 3hdkbqbzcf",
        "3号地块（B区）标准厂房, haodikuaibqubiaozhun",
        "Siemens 智造中心, siemens",
        "Siemens 智造中心, zhizaozhongxin",
        "绿色女装旅游, lvsenvzhuanglvyou",
        "重点项目, zdxm",
        "长三角, csj",
        "市长热线, szrx",
        "重庆银行, chongqingyinhang",
        "调解调研, tjdy",
        "嘉兴高铁新城, jxgtxc"
    })
    void aNameIsFoundByPartPinyinAndInitials(String name, String searched) {
        assertThat(SearchText.of(name).text()).contains(searched);
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        assertThat(SearchText.of("PRJ-1", "智能").text()).isEqualTo("prj-1 智能 prj1 zhineng prj1 zn");
    }

    @Test
    void pairsAreThoseThatStandTogether() {
        assertThat(SearchText.of("智能A园区B").hanPairs()).containsExactly("智能", "园区");
        assertThat(SearchText.hanPairs("园")).isEmpty();
        assertThat(SearchText.hanPairs("abc-1")).isEmpty();
    }

    @Test
    void everyPairOfAPartOfTheNameIsAPairOfTheName() {
        String name = "嘉兴经开区智能传感创新产业园3号地块";
        for (int from = 0; from < name.length(); from++) {
            for (int to = from + 1; to <= name.length(); to++) {
                assertThat(SearchText.of(name).hanPairs()).containsAll(SearchText.hanPairs(name.substring(from, to)));
            }
        }
    }

    @Test
    void signsWithoutASoundAreLeftOutOfThePinyin() {
        assertThat(SearchText.of("“园”🚀%_").text()).isEqualTo("“园”🚀%_ yuan y");
    }
}
