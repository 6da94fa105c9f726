package guatu.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import guatu.delivery.chart.Changes;
import guatu.directory.Viewer;
import guatu.shell.web.ConnectionsByMemory;
import org.junit.jupiter.api.Test;

class ChartUpdatesTest {

    private static final long HEAP_OF_TWO_LINES = 8L * 115 * 1024;

    @Test
    void moreLinesThanTheHeapBearsAreTurnedAway() {
        ChartUpdates updates = new ChartUpdates(mock(Changes.class), new ConnectionsByMemory(HEAP_OF_TWO_LINES));
        Viewer viewer = mock(Viewer.class);

        assertThat(updates.open(viewer)).isPresent();
        assertThat(updates.open(viewer)).isPresent();
        assertThat(updates.open(viewer)).isEmpty();
    }
}
