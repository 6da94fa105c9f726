package guatu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.rules.MalformedRule.Expected;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestZones;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(TestZones.class)
class OfficeRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    @Autowired
    Rules rules;

    @Autowired
    OfficeRules offices;

    @Autowired
    TestZones zones;

    @Autowired
    TransactionTemplate transaction;

    private Viewer administrator;

    @BeforeEach
    void appoint() {
        administrator = zones.person(Role.ADMINISTRATOR, zones.found().root());
    }

    @Test
    void anOfficesVersionWinsInItsRegionFromItsFirstDayUntilItIsWithdrawn() {
        RuleVersion own = offices.add(administrator, idleLand("CN.33.04", 15));

        assertThat(rules.inForce("idle-land", "CN.33.04", DAY).integer("fee_percent"))
                .isEqualTo(15);
        assertThat(rules.inForce("idle-land", "CN.33.04", DAY).id()).isEqualTo("idle-land@2026-01-01~CN.33.04");
        assertThat(rules.inForce("idle-land", "CN.33.04", LocalDate.of(2025, 12, 31))
                        .integer("fee_percent"))
                .isEqualTo(20);
        assertThat(rules.inForce("idle-land", "CN.33", DAY).integer("fee_percent"))
                .isEqualTo(20);

        offices.withdraw(administrator, own.officeId().orElseThrow());

        assertThat(rules.inForce("idle-land", "CN.33.04", DAY).integer("fee_percent"))
                .isEqualTo(20);
        assertThatThrownBy(() -> offices.withdraw(administrator, own.officeId().orElseThrow()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoAddsAVersionGoesOnWithItInTheSameTransactionAndOthersDoNotOnceItIsTakenBack() {
        transaction.executeWithoutResult(status -> {
            assertThat(percent("CN.33.08")).isEqualTo(20);
            RuleVersion own = offices.add(administrator, idleLand("CN.33.08", 15));
            assertThat(percent("CN.33.08")).isEqualTo(15);
            offices.withdraw(administrator, own.officeId().orElseThrow());
            assertThat(percent("CN.33.08")).isEqualTo(20);
            offices.add(administrator, idleLand("CN.33.08", 12));
            status.setRollbackOnly();
        });

        transaction.executeWithoutResult(
                status -> assertThat(percent("CN.33.08")).isEqualTo(20));
    }

    private int percent(String region) {
        return rules.inForce("idle-land", region, DAY).integer("fee_percent");
    }

    @Test
    void aSecondVersionForTheSameRegionAndDayIsRefusedUntilTheFirstIsWithdrawn() {
        RuleVersion first = offices.add(administrator, idleLand("CN.33.05", 15));

        assertThatThrownBy(() -> offices.add(administrator, idleLand("CN.33.05", 10)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("rules.refused.stands"));

        offices.withdraw(administrator, first.officeId().orElseThrow());
        offices.add(administrator, idleLand("CN.33.05", 10));
        assertThat(rules.inForce("idle-land", "CN.33.05", DAY).integer("fee_percent"))
                .isEqualTo(10);
    }

    @Test
    void aVersionThatLacksANumberOfTheProductOrHasAnotherTypeIsRefused() {
        String good = idleLand("CN.33.06", 15);

        assertMalformed(good.replace("take_back_after_years", "take_back"), Expected.SAME_PARAMETERS);
        assertMalformed(good.replace("value: 15", "value: fifteen"), Expected.WHOLE_NUMBER);
        assertMalformed(good.replace("code: idle-land", "code: nobodys-rule"), Expected.KNOWN_RULE);
    }

    @Test
    void onlyAnAdministratorAddsRules() {
        Viewer office = zones.person(Role.SUPERVISION_OFFICE, zones.found().root());

        assertThatThrownBy(() -> offices.add(office, idleLand("CN.33.07", 15))).isInstanceOf(Refused.class);
    }

    @Test
    void theNearestRegionOfTheProductsRulesWins() {
        assertThat(rules.inForce("approval-targets", "CN.33.04", DAY).integer("whole_working_days"))
                .isEqualTo(90);
        assertThat(rules.inForce("approval-targets", "CN.44", DAY).integer("whole_working_days"))
                .isEqualTo(120);
        assertThatThrownBy(() -> rules.inForce("standard-land", "CN.44", DAY)).isInstanceOf(NoRuleInForce.class);
    }

    private void assertMalformed(String yaml, Expected expected) {
        assertThatThrownBy(() -> offices.add(administrator, yaml))
                .isInstanceOfSatisfying(
                        MalformedRule.class,
                        malformed -> assertThat(malformed.expected()).isEqualTo(expected));
    }

    private static String idleLand(String region, int percent) {
        return """
                code: idle-land
                region: %s
                from: 2026-01-01
                title: 闲置土地
                certainty: office
                sources: [本市规定]
                parameters:
                  fee_after_years: {name: 征收年限, value: 1}
                  fee_percent: {name: 费率, value: %d}
                  take_back_after_years: {name: 收回年限, value: 2}
                """.formatted(region, percent);
    }
}
