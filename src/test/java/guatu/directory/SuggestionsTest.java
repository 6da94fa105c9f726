package guatu.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Suggestion.Kind;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class SuggestionsTest {

    @Autowired
    Suggestions suggestions;

    @Autowired
    TestZones zones;

    @Test
    void whoWroteSeesTheAnswerOfTheAdministratorAboveAndNobodyElseAnswers() {
        TestZone zone = zones.found();
        Viewer writer = zones.person(Role.STEWARD, zone.north());
        Viewer above = zones.person(Role.ADMINISTRATOR, zone.root());
        Viewer elsewhere = zones.person(Role.ADMINISTRATOR, zone.south());

        suggestions.write(writer, Kind.COMPLAINT, " 表格太宽 ", "/initiatives");
        Suggestion written = suggestions.all(above, true, null).getFirst();

        assertThat(written.text()).isEqualTo("表格太宽");
        assertThat(suggestions.all(elsewhere, true, null)).isEmpty();
        assertThatThrownBy(() -> suggestions.answer(elsewhere, written.id(), "不归我管"))
                .isInstanceOf(NotFound.class);
        suggestions.answer(above, written.id(), "下周改好");
        assertThat(Objects.requireNonNull(suggestions.own(writer).getFirst().answer())
                        .text())
                .isEqualTo("下周改好");
        assertThat(suggestions.all(above, true, null)).isEmpty();
        assertThat(suggestions.all(above, false, null)).hasSize(1);
    }

    @Test
    void anEmptyOneIsRefused() {
        Viewer writer = zones.person(Role.VIEWER, zones.found().north());

        assertThatThrownBy(() -> suggestions.write(writer, Kind.SUGGESTION, "  ", ""))
                .isInstanceOf(Refused.class);
    }
}
