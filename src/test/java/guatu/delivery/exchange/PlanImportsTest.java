package guatu.delivery.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.calendar.WorkingCalendar;
import guatu.delivery.Activity;
import guatu.delivery.Initiatives;
import guatu.delivery.planning.ChangedInBetween;
import guatu.delivery.reading.Dossier;
import guatu.delivery.reading.Dossiers;
import guatu.delivery.reading.Link.LagUnit;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.scheduling.Calendars;
import guatu.scheduling.Link;
import guatu.scheduling.LinkType;
import guatu.scheduling.Network;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.exchange.Plan;
import guatu.scheduling.exchange.PlanWriting;
import guatu.scheduling.exchange.PlanWriting.Format;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class PlanImportsTest {

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    PlanImports imports;

    @Autowired
    PlanExports exports;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Dossiers dossiers;

    @Autowired
    WorkingCalendar workingDays;

    TestZone zone;
    Viewer steward;
    TestInitiative initiative;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.north());
        initiative = zones.initiative(zone.north());
    }

    @Test
    void thePreviewNamesWhatIsNewChangedAndLeftAloneAndWritesNothing() {
        ImportPreview preview = imports.preview(steward, initiative.code(), file());

        assertThat(preview.added()).extracting(one -> one.activity().name()).containsExactly("桩基");
        assertThat(preview.changed()).extracting(one -> one.before().name()).containsExactly("施工");
        assertThat(preview.missing()).extracting(Activity::name).containsExactly("备案", "验收");
        assertThat(preview.links())
                .extracting(ImportPreview.NamedLink::successor)
                .containsExactly("施工");
        assertThat(dossier().activities()).hasSize(3);
    }

    @Test
    void appliedTheFileIsThePlanAndAppliedAgainItChangesNothing() {
        imports.apply(steward, initiative.code(), version(), file());

        Dossier after = dossier();
        assertThat(after.activities()).extracting(Activity::name).containsExactly("备案", "施工", "验收", "桩基");
        Activity construction = after.activities().get(1);
        assertThat(construction.durationWorkingDays()).isEqualTo(30);
        assertThat(construction.plan().start().orElseThrow()).isEqualTo("2026-03-23");
        assertThat(after.links())
                .filteredOn(link -> link.successorId().equals(construction.id()) && link.lagDays() == 5)
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.type()).isEqualTo(LinkType.FINISH_TO_START);
                    assertThat(link.lagUnit()).isEqualTo(LagUnit.WORKING);
                });
        assertThat(after.changes().getFirst().action()).isEqualTo("delivery.plan.import");

        int version = version();
        assertThat(imports.preview(steward, initiative.code(), file()).changesNothing())
                .isTrue();
        refused("exchange.refused.same", () -> imports.apply(steward, initiative.code(), version, file()));
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void whatSomebodyChangedInBetweenIsNotOverwritten() {
        int seen = version();
        imports.apply(steward, initiative.code(), seen, file());

        assertThatThrownBy(() -> imports.apply(steward, initiative.code(), seen, file()))
                .isInstanceOf(ChangedInBetween.class);
    }

    @Test
    void aPlanThatWasTakenAwayComesBackWithTheSameLinks() {
        byte[] content = exports.export(steward, initiative.code()).content(Format.MSPDI);

        ImportPreview preview = imports.preview(steward, initiative.code(), PlanUpload.of("plan.xml", content));

        assertThat(preview.added()).isEmpty();
        assertThat(preview.missing()).isEmpty();
        assertThat(preview.links()).isEmpty();
        assertThat(preview.unheld()).extracting(Unheld::what).containsExactly(Unheld.What.SUMMARY);
    }

    @Test
    void garbageAndACircleAreRefusedInWords() {
        PlanUpload garbage = PlanUpload.of("plan.mpp", "不是计划".getBytes(StandardCharsets.UTF_8));
        refused("exchange.refused.unknown_format", () -> imports.preview(steward, initiative.code(), garbage));
        refused("exchange.refused.damaged", () -> PlanUpload.unpacked("plan.xml", "no-gzip"));

        PlanUpload backwards = file(List.of(new Link("2", "1")), List.of("施工", "备案"));
        PlanUpload forwards = file(List.of(new Link("1", "2")), List.of("施工", "备案"));
        refused("delivery.links.cycle", () -> imports.preview(steward, initiative.code(), forwards));
        assertThat(imports.preview(steward, initiative.code(), backwards).links())
                .isEmpty();
    }

    @Test
    void theBytesComeBackOutOfTheForm() {
        PlanUpload upload = file();

        assertThat(PlanUpload.unpacked("plan.xml", upload.packed()).content()).isEqualTo(upload.content());
    }

    @Test
    void aStrangerFindsNothingAndWhoOnlySeesMayNot() {
        Viewer southerner = zones.person(Role.STEWARD, zone.south());

        assertThatThrownBy(() -> imports.preview(southerner, initiative.code(), file()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.apply(southerner, initiative.code(), version(), file()))
                .isInstanceOf(NotFound.class);
    }

    private static void refused(String key, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private PlanUpload file() {
        return file(List.of(new Link("1", "2", 5)), List.of("桩基", "施工"));
    }

    /** Ten days from Monday, 2 March, and thirty. */
    private PlanUpload file(List<Link> links, List<String> names) {
        Network network = Network.of(
                List.of(new guatu.scheduling.Activity("1", 10), new guatu.scheduling.Activity("2", 30)), links);
        Plan plan = new Plan(
                "计划",
                LocalDateTime.parse("2026-03-02T08:00"),
                Optional.empty(),
                network,
                Calendars.office(workingDays),
                SchedulingRules.microsoftProject(),
                480,
                Map.of(),
                List.of(new Plan.Task("1", names.get(0), false), new Plan.Task("2", names.get(1), false)),
                List.of());
        return PlanUpload.of("plan.xml", PlanWriting.write(plan, Format.MSPDI).content());
    }

    private Dossier dossier() {
        return dossiers.of(steward, initiative.code(), AsOf.today(TestClock.TODAY));
    }

    private int version() {
        return initiatives.find(steward, initiative.code()).version();
    }
}
