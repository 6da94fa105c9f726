package guatu.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.audit.Audit;
import guatu.audit.AuditEntry;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.enterprise.EnterpriseFigures.Entered;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import({TestZones.class, Firms.class})
class EnterpriseDossierTest {

    private static final AsOf TODAY = AsOf.today(TestClock.TODAY);

    @Autowired
    EnterpriseDossiers dossiers;

    @Autowired
    EnterpriseGroups groups;

    @Autowired
    EnterpriseFigures figures;

    @Autowired
    EnterpriseContacts contacts;

    @Autowired
    EnterpriseMerging merging;

    @Autowired
    EnterpriseRegister register;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Audit audit;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    Firms firms;

    @Autowired
    JdbcClient jdbc;

    private TestZone zone;
    private Viewer officer;
    private Enterprise firm;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        officer = zones.person(Role.UNIT_OFFICER, zone.north());
        firm = firms.register(officer, zone.north(), firms.name(), "");
    }

    @Test
    void aRenamedFirmKeepsItsFormerNameAndIsFoundByIt() {
        String later = firms.name();
        groups.rename(officer, firm.code(), later, LocalDate.of(2026, 1, 5), "变更登记通知书");

        EnterpriseDossier dossier = dossiers.of(officer, firm.code(), TODAY);

        assertThat(dossier.enterprise().name()).isEqualTo(later);
        assertThat(dossier.names()).extracting(FirmNameRecord::name).containsExactly(later, firm.name());
        assertThat(dossier.names().getLast().usedUntil()).contains(LocalDate.of(2026, 1, 4));
        assertThat(enterprises.search(officer, EnterpriseQuery.of(firm.name())))
                .extracting(Enterprise::code)
                .contains(firm.code());
        assertThat(enterprises.alike(officer, firm.name(), Optional.empty()))
                .first()
                .satisfies(likely -> assertThat(likely.name()).isEqualTo(firm.name()));
    }

    @Test
    void aNameFromADayOnWhichThePresentOneWasNotYetUsedIsRefused() {
        groups.rename(officer, firm.code(), firms.name(), LocalDate.of(2026, 1, 5), "变更登记通知书");

        assertThatThrownBy(() -> groups.rename(officer, firm.code(), firms.name(), LocalDate.of(2026, 1, 5), "变更登记通知书"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("enterprise.refused.renamedBefore"));
    }

    @Test
    void figuresOfTwoSourcesStandSideBySideAndACorrectionTakesThePlaceOfOne() {
        UUID tax = record("12000000", "税务数据", Optional.empty());
        record("11800000", "企业自报", Optional.empty());

        EnterpriseDossier two = dossiers.of(officer, firm.code(), TODAY);
        assertThat(two.figures()).hasSize(2).allMatch(two::contradicted);

        record("11800000", "税务数据（更正）", Optional.of(tax));
        EnterpriseDossier corrected = dossiers.of(officer, firm.code(), TODAY);

        assertThat(corrected.figures())
                .extracting(EnterpriseFigure::source)
                .containsExactlyInAnyOrder("企业自报", "税务数据（更正）");
        assertThat(corrected.figures()).noneMatch(corrected::contradicted);
    }

    @Test
    void whatTheUnitKnowsIsNotShownToAnother() {
        record("12000000", "税务数据", Optional.empty());
        contacts.add(officer, firm.code(), "办公室主任", "某某", "13800001234", "");
        Viewer south = zones.person(Role.UNIT_OFFICER, zone.south());

        EnterpriseDossier seen = dossiers.of(south, firm.code(), TODAY);

        assertThat(seen.inside()).isFalse();
        assertThat(seen.figures()).isEmpty();
        assertThat(seen.contacts()).isEmpty();
        UUID contact =
                dossiers.of(officer, firm.code(), TODAY).contacts().getFirst().id();
        assertThatThrownBy(() -> contacts.read(south, firm.code(), contact)).isInstanceOf(NotFound.class);
    }

    @Test
    void aContactIsSealedShownMaskedAndReadingItIsOnRecord() {
        contacts.add(officer, firm.code(), "办公室主任", "某某", "13800001234", "office@example.cn");
        FirmContact masked = dossiers.of(officer, firm.code(), TODAY).contacts().getFirst();

        assertThat(masked.mobile()).isEqualTo("****34");
        assertThat(masked.email()).isEqualTo("o****@example.cn");
        assertThat(jdbc.sql("select mobile_sealed || name_sealed from enterprise_contact where id = :id")
                        .param("id", masked.id())
                        .query(String.class)
                        .single())
                .doesNotContain("13800001234", "某某");
        assertThat(contacts.read(officer, firm.code(), masked.id()).mobile()).isEqualTo("13800001234");
        assertThat(audit.latestOf("enterprise", firm.code(), clock.instant().plusSeconds(60), 1))
                .extracting(AuditEntry::action)
                .containsExactly("enterprise.read_contact");
    }

    @Test
    void aBranchStandsUnderItsHeadAndNeverAboveIt() {
        Enterprise branch = firms.register(officer, zone.north(), firm.name() + "平湖分公司", "");
        groups.relate(officer, branch.code(), firm.code(), "branch", Optional.empty());

        assertThat(dossiers.of(officer, firm.code(), TODAY).members())
                .extracting(Related::code)
                .containsExactly(branch.code());
        assertThat(dossiers.of(officer, branch.code(), TODAY).enterprise().kind())
                .isEqualTo(Enterprise.Kind.BRANCH);
        assertThatThrownBy(() -> groups.relate(officer, firm.code(), branch.code(), "subsidiary", Optional.empty()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theInitiativesOfAFirmAreThoseThatThePersonMaySee() {
        TestInitiative north = zones.initiative(zone.north());
        TestInitiative south = zones.initiative(zone.south());
        Viewer leader = zones.person(Role.LEADER, zone.root());
        groups.linkInitiative(leader, firm.code(), north.code(), "investor");
        groups.linkInitiative(leader, firm.code(), south.code(), "investor");

        assertThat(dossiers.of(leader, firm.code(), TODAY).initiatives()).hasSize(2);
        assertThat(dossiers.of(officer, firm.code(), TODAY).initiatives())
                .extracting(FirmInitiative::code)
                .containsExactly(north.code());
    }

    @Test
    void mergingTwoRecordsOfOneFirmLosesNothing() {
        String creditCode = firms.creditCode();
        Enterprise second = firms.register(officer, zone.north(), firms.name(), creditCode);
        contacts.add(officer, second.code(), "财务负责人", "某某", "", "");
        figures.record(officer, Identifiers.next(), second.code(), entered("3", "企业自报", Optional.empty()));

        merging.merge(officer, firm.code(), second.code(), "同一营业执照");

        EnterpriseDossier kept = dossiers.of(officer, second.code(), TODAY);
        assertThat(kept.enterprise().code()).isEqualTo(firm.code());
        assertThat(kept.enterprise().creditCode()).contains(new CreditCode(creditCode));
        assertThat(kept.names()).extracting(FirmNameRecord::name).contains(firm.name(), second.name());
        assertThat(kept.figures()).hasSize(1);
        assertThat(kept.contacts()).hasSize(1);
        assertThat(kept.merged()).extracting(Enterprise::code).containsExactly(second.code());
        assertThat(enterprises.search(officer, EnterpriseQuery.of(second.name())))
                .extracting(Enterprise::code)
                .contains(firm.code());
        assertThat(audit.latestOf("enterprise", firm.code(), clock.instant().plusSeconds(60), 1)
                        .getFirst()
                        .detail())
                .contains(second.code(), "同一营业执照");
    }

    @Test
    void twoFirmsWithTwoCodesAreNotMerged() {
        Enterprise one = firms.register(officer, zone.north(), firms.name(), firms.creditCode());
        Enterprise two = firms.register(officer, zone.north(), firms.name(), firms.creditCode());

        assertThatThrownBy(() -> merging.merge(officer, one.code(), two.code(), "名称相近"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("enterprise.merge.refused.twoCodes"));
    }

    @Test
    void aChangeMadeOnAnOldVersionIsRefused() {
        NewEnterprise changed = new NewEnterprise(
                zone.north().code(),
                Enterprise.Kind.COMPANY,
                firm.name(),
                "",
                Optional.empty(),
                "C3670",
                List.of(),
                Optional.empty(),
                "",
                "",
                "",
                "营业执照");

        Enterprise after = register.change(officer, firm.code(), firm.version(), changed);

        assertThat(after.industryClass()).isEqualTo("C3670");
        assertThatThrownBy(() -> register.change(officer, firm.code(), firm.version(), changed))
                .isInstanceOf(Refused.class);
    }

    private UUID record(String value, String source, Optional<UUID> corrects) {
        UUID key = Identifiers.next();
        figures.record(officer, key, firm.code(), entered(value, source, corrects));
        return key;
    }

    private static Entered entered(String value, String source, Optional<UUID> corrects) {
        return new Entered("营业收入", 2025, new BigDecimal(value), "CNY", "全口径", source, corrects);
    }
}
