package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import guatu.delivery.SavedViews.SavedView;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestZones;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class SavedViewsTest {

    private static final String PAGE = "/initiatives";

    @Autowired
    SavedViews views;

    @Autowired
    TestZones zones;

    Viewer viewer;

    @BeforeEach
    void found() {
        viewer = zones.person(Role.VIEWER, zones.found().north());
    }

    @Test
    void aNameKeepsItsLatestQuery() {
        views.save(viewer, PAGE, " 红灯 ", "light=red");
        views.save(viewer, PAGE, "红灯", "light=red&kind=project");

        assertThat(views.of(viewer, PAGE))
                .extracting(SavedView::name, SavedView::query)
                .containsExactly(tuple("红灯", "light=red&kind=project"));
    }

    @Test
    void viewsAreEachPersonsOwn() {
        views.save(viewer, PAGE, "红灯", "light=red");
        SavedView kept = views.of(viewer, PAGE).getFirst();
        Viewer other = zones.person(Role.ADMINISTRATOR, zones.found().root());

        assertThat(views.of(other, PAGE)).isEmpty();
        assertThatThrownBy(() -> views.remove(other, kept.id())).isInstanceOf(NotFound.class);
        views.remove(viewer, kept.id());
        assertThat(views.of(viewer, PAGE)).isEmpty();
        assertThatThrownBy(() -> views.remove(viewer, kept.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void theThirtyFirstIsRefusedButOneOfThemMayChange() {
        IntStream.range(0, 30).forEach(number -> views.save(viewer, PAGE, "视图" + number, "kind=project"));

        assertThatThrownBy(() -> views.save(viewer, PAGE, "再一个", "")).isInstanceOf(Refused.class);
        views.save(viewer, PAGE, "视图7", "kind=reform");

        assertThat(views.of(viewer, PAGE))
                .hasSize(30)
                .extracting(SavedView::query)
                .contains("kind=reform");
    }

    @Test
    void aNameOrAQueryOutOfBoundsIsRefused() {
        assertThatThrownBy(() -> views.save(viewer, PAGE, " ", "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> views.save(viewer, PAGE, "长".repeat(41), "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> views.save(viewer, PAGE, "长", "x".repeat(2_001)))
                .isInstanceOf(Refused.class);
        views.save(viewer, PAGE, "长".repeat(40), "x".repeat(2_000));

        assertThat(views.of(viewer, PAGE)).hasSize(1);
    }
}
