package guatu.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndustryClassTest {

    @Test
    void theClassificationHasTwentySectionsAndNinetySevenDivisions() {
        assertThat(IndustryClass.all())
                .filteredOn(one -> one.division().isEmpty())
                .hasSize(20);
        assertThat(IndustryClass.all())
                .filteredOn(one -> !one.division().isEmpty())
                .hasSize(97);
    }

    @Test
    void aClassIsFoundByItsDivisionAndKeptWithItsSection() {
        assertThat(IndustryClass.find("3670")).map(IndustryClass::name).contains("汽车制造业");
        assertThat(IndustryClass.normal("3670")).contains("C3670");
        assertThat(IndustryClass.find("D36")).isEmpty();
        assertThat(IndustryClass.find("")).isEmpty();
    }

    @Test
    void aGroupOrClassThatTheStandardDoesNotHaveIsFoundNowhere() {
        assertThat(IndustryClass.find("C397")).as("电子器件制造").isPresent();
        assertThat(IndustryClass.find("3976")).as("光电子器件制造").isPresent();
        assertThat(IndustryClass.find("3977")).isEmpty();
        assertThat(IndustryClass.find("C3969")).as("其他智能消费设备制造").isPresent();
        assertThat(IndustryClass.find("C368")).isEmpty();
        assertThat(IndustryClass.normal("C3680")).isEmpty();
    }
}
