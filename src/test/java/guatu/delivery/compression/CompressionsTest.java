package guatu.delivery.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.scheduling.compression.WhatItTakes;
import guatu.shell.NotFound;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestZones.class)
class CompressionsTest {

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    Compressions compressions;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Viewer steward;
    TestInitiative initiative;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.north());
        initiative = zones.initiative(zone.north());
        shorten(initiative.filing(), 20, 10, "500");
        shorten(initiative.construction(), 100, 60, "2000");
    }

    @Test
    void theCheaperActivityIsShortenedFirst() {
        LocalDate finish = view(Optional.empty()).finish();

        CompressionView view = view(Optional.of(finish.minusDays(14)));

        assertThat(view.answer()).isInstanceOf(WhatItTakes.Shortened.class);
        assertThat(view.answer().plan().shortenings())
                .extracting(one -> view.name(one.activity()))
                .contains("备案");
        assertThat(view.answer().plan().schedule().finish()).isBeforeOrEqualTo(finish.minusDays(14));
        assertThat(view.exact()).isTrue();
        assertThat(view.drawing().orElseThrow().target()).isPresent();
        assertThat(view.drawing().orElseThrow().marks()).hasSize(3);
    }

    @Test
    void anImpossibleDayIsToldWithTheEarliestAndWhatBinds() {
        CompressionView view = view(Optional.of(TestClock.TODAY.plusDays(7)));

        assertThat(view.possible()).isFalse();
        assertThat(view.binding()).extracting(view::name).containsExactly("备案", "施工", "验收");
        assertThat(view.answer().plan().cost()).isEqualByComparingTo(new BigDecimal(10 * 500 + 40 * 2000));
    }

    @Test
    void withoutADayThePromiseIsAskedFor() {
        assertThat(view(Optional.empty()).day()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(view(Optional.empty()).needed()).isFalse();
    }

    @Test
    void aStrangerFindsNothing() {
        Viewer southerner = zones.person(Role.STEWARD, zone.south());

        assertThatThrownBy(() -> compressions.of(southerner, initiative.code(), Optional.empty()))
                .isInstanceOf(NotFound.class);
    }

    private CompressionView view(Optional<LocalDate> day) {
        return compressions.of(steward, initiative.code(), day).orElseThrow();
    }

    private void shorten(UUID activity, int days, int shortest, String cost) {
        jdbc.sql("""
                        update activity set duration_working_days = :days, crash_working_days = :shortest, crash_cost_per_day = :cost
                        where id = :id
                        """)
                .param("days", days)
                .param("shortest", shortest)
                .param("cost", new BigDecimal(cost))
                .param("id", activity)
                .update();
    }
}
