package guatu.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void aCircleIsRefusedAndNamedWhole() {
        Network.Builder network = Network.builder()
                .activity("before", 1)
                .activity("a", 1)
                .activity("b", 1)
                .activity("c", 1)
                .activity("after", 1)
                .link("before", "a")
                .link("a", "b")
                .link("b", "c")
                .link("c", "a")
                .link("c", "after");

        assertThatExceptionOfType(InvalidNetworkException.class)
                .isThrownBy(network::build)
                .withMessageContainingAll("Found a circle", "Expected", "Try")
                .satisfies(refusal -> {
                    List<String> circle = ((NetworkFault.Cycle) refusal.fault()).keys();
                    assertThat(circle).containsExactlyInAnyOrder("a", "b", "c");
                    assertThat("a b c a b").contains(String.join(" ", circle));
                    assertThat(refusal).hasMessageContaining(String.join(" → ", circle) + " → " + circle.getFirst());
                });
    }

    @Test
    void anActivityThatWaitsForItselfIsACircle() {
        assertThat(fault(Network.builder().activity("a", 1).link("a", "a")))
                .isEqualTo(new NetworkFault.Cycle(List.of("a")));
    }

    @Test
    void aLinkToNowhereIsRefused() {
        Network.Builder network = Network.builder().activity("a", 1).link("a", "roof");

        assertThat(fault(network)).isEqualTo(new NetworkFault.UnknownLinkEnd(new Link("a", "roof"), "roof"));
        assertThat(fault(network).message()).contains("a → roof", "no activity roof", "Expected", "Try");
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertThat(fault(Network.builder().activity("a", 1).milestone("a")))
                .isEqualTo(new NetworkFault.DuplicateActivity("a"));
    }

    @Test
    void aNegativeDurationIsRefused() {
        assertThatExceptionOfType(InvalidNetworkException.class)
                .isThrownBy(() -> new Activity("a", -3))
                .withMessageContaining("Found a duration of -3 working days for the activity a")
                .satisfies(
                        refusal -> assertThat(refusal.fault()).isEqualTo(new NetworkFault.NegativeDuration("a", -3)));
    }

    @Test
    void aChainLongerThanAHundredYearsIsRefused() {
        assertThat(fault(Network.builder()
                        .activity("a", 20_000)
                        .activity("b", 4_000)
                        .link("a", "b", -1_001)))
                .isEqualTo(new NetworkFault.TooLong(25_001));
        assertThatExceptionOfType(InvalidNetworkException.class)
                .isThrownBy(() -> new Activity("a", Integer.MAX_VALUE))
                .withMessageContainingAll("Found durations", "Expected at most a hundred years", "Try");
    }

    @Test
    void activitiesAndLinksAreReadBackInTheirOrder() {
        Network network = Network.builder()
                .activity("b", 1)
                .activity("a", 2)
                .link("a", "b", 4)
                .build();

        assertThat(network.activities()).containsExactly(new Activity("b", 1), new Activity("a", 2));
        assertThat(network.links()).containsExactly(new Link("a", "b", 4));
    }

    private static NetworkFault fault(Network.Builder network) {
        try {
            network.build();
        } catch (InvalidNetworkException refusal) {
            return refusal.fault();
        }
        throw new AssertionError("The network was accepted");
    }
}
