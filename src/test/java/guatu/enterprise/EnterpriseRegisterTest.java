package guatu.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.enterprise.EnterpriseRegister.Outcome;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import({TestZones.class, Firms.class})
class EnterpriseRegisterTest {

    @Autowired
    EnterpriseRegister register;

    @Autowired
    Enterprises enterprises;

    @Autowired
    TestZones zones;

    @Autowired
    Firms firms;

    private TestZone zone;
    private Viewer officer;

    @BeforeEach
    void found() {
        zone = zones.found();
        officer = zones.person(Role.UNIT_OFFICER, zone.north());
    }

    @Test
    void aRegisteredFirmIsFoundByNamePinyinInitialsAndCode() {
        Enterprise made = firms.register(officer, zone.north(), "嘉兴云海川智能科技有限公司", "91350100M000100Y43");

        for (String text :
                new String[] {"云海川", "川智", "yunhaichuan", "yhcznkj", "91350100m000100y43", "91350100m0001", made.code()
                }) {
            assertThat(enterprises.search(officer, EnterpriseQuery.of(text)))
                    .as(text)
                    .extracting(Enterprise::code)
                    .contains(made.code());
        }
        assertThat(made.code()).startsWith("ENT-2026-");
    }

    @Test
    void aNumberThatBeginsNoCodeIsFoundInNames() {
        Enterprise made = firms.register(officer, zone.north(), "嘉兴86420975云川科技有限公司", "");

        assertThat(enterprises.search(officer, EnterpriseQuery.of("86420975")))
                .extracting(Enterprise::code)
                .containsExactly(made.code());
        assertThat(enterprises.count(officer, EnterpriseQuery.of("86420975"))).isEqualTo(1);
    }

    @Test
    void whatTheBusinessRegisterShowsIsFoundFromOtherUnits() {
        Enterprise made = firms.register(officer, zone.north(), firms.name(), "");
        Viewer south = zones.person(Role.VIEWER, zone.south());

        assertThat(enterprises.find(south, made.code()).name()).isEqualTo(made.name());
        assertThatThrownBy(() -> enterprises.find(south, "ENT-1900-0001")).isInstanceOf(NotFound.class);
    }

    @Test
    void twoFirmsWithOneCreditCodeAreOne() {
        String code = firms.creditCode();
        firms.register(officer, zone.north(), firms.name(), code);
        NewEnterprise second = NewEnterprise.named(zone.north().code(), firms.name(), CreditCode.read(code), "营业执照");

        assertThatThrownBy(() -> register.register(officer, Identifiers.next(), second, true))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("enterprise.refused.creditCodeTaken"));
    }

    @Test
    void anAlikeNameIsDoubtedUntilThePersonSaysThatItIsAnother() {
        Enterprise there = firms.register(officer, zone.north(), "嘉兴磐石谷精密机械有限公司", "");
        NewEnterprise typed = NewEnterprise.named(zone.north().code(), "磐石谷精密機械", Optional.empty(), "来访登记");

        Outcome doubted = register.register(officer, Identifiers.next(), typed, false);

        assertThat(doubted)
                .isInstanceOfSatisfying(
                        Outcome.Doubted.class,
                        doubt -> assertThat(doubt.likely())
                                .first()
                                .satisfies(likely ->
                                        assertThat(likely.enterprise().code()).isEqualTo(there.code())));
        assertThat(register.register(officer, Identifiers.next(), typed, true)).isInstanceOf(Outcome.Registered.class);
    }

    @Test
    void theSameFormRegistersOnce() {
        UUID key = Identifiers.next();
        NewEnterprise typed = NewEnterprise.named(zone.north().code(), firms.name(), Optional.empty(), "来访登记");

        Outcome first = register.register(officer, key, typed, true);

        assertThat(register.register(officer, key, typed, true)).isEqualTo(first);
    }

    @Test
    void nobodyRegistersForAUnitInWhichTheyMayNotRecord() {
        NewEnterprise typed = NewEnterprise.named(zone.south().code(), firms.name(), Optional.empty(), "");

        assertThatThrownBy(() -> register.register(officer, Identifiers.next(), typed, true))
                .isInstanceOf(Refused.class);
    }

    @Test
    void likelyFirmsAreFoundByTheirFormerSpellingsAndByPinyin() {
        Enterprise made = firms.register(officer, zone.north(), "嘉兴鹿鸣川生物科技有限公司", "");

        for (String typed : new String[] {"鹿鸣川", "鹿鳴川生物科技", "lumingchuan shengwu", "鹿明川生物", "鹿鸣川生物科技有限公司杭州分公司"}) {
            assertThat(enterprises.alike(officer, typed, Optional.empty()))
                    .as(typed)
                    .first()
                    .satisfies(likely -> assertThat(likely.enterprise().code()).isEqualTo(made.code()));
        }
        assertThat(enterprises.alike(officer, "鹿鸣山纺织", Optional.empty())).noneMatch(LikelyEnterprise::likelySame);
    }
}
