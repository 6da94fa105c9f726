package guatu.directory.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.web.Pages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class EndpointRulesOrderTest {

    private static final Viewer SOMEBODY =
            new Viewer(UUID.randomUUID(), "somebody", "某人", UUID.randomUUID(), List.of(), Optional.empty());

    private final EndpointRules rules = new EndpointRules(List.of(
            EndpointAccess.builder()
                    .open(HttpMethod.GET, "/notices/today", "/app/**", "/")
                    .build(),
            EndpointAccess.builder()
                    .signedIn(HttpMethod.GET, "/notices/{day}", "/notices/archive")
                    .get(Permission.ADMINISTER, "/notices/today", "/offices/{code}")
                    .build()));

    @Test
    void theFirstRuleThatFitsDecides() {
        assertThat(letsIn("GET", "/notices/today", false)).isTrue();
        assertThat(letsIn("GET", "/notices/yesterday", false)).isFalse();
        assertThat(letsIn("GET", "/notices/yesterday", true)).isTrue();
        assertThat(letsIn("GET", "/offices/A", true)).isFalse();
        assertThat(letsIn("GET", "/app/a/b.css", false)).isTrue();
        assertThat(letsIn("GET", "/", false)).isTrue();
    }

    @Test
    void whatNoRuleNamesIsRefused() {
        assertThat(letsIn("POST", "/notices/today", true)).isFalse();
        assertThat(letsIn("HEAD", "/notices/today", true)).isFalse();
        assertThat(letsIn("GET", "/notices", true)).isFalse();
        assertThat(letsIn("GET", "/notices/today/more", true)).isFalse();
        assertThat(letsIn("GET", "//notices/today", true)).isFalse();
        assertThat(letsIn("GET", "/Notices/today", true)).isFalse();
        assertThat(letsIn("GET", "/elsewhere", true)).isFalse();
    }

    @Test
    void anAddressIsComparedDecodedAndWithoutParametersOfItsParts() {
        assertThat(letsIn("GET", "/%6eotices/today", false)).isTrue();
        assertThat(letsIn("GET", "/notices;a=b/yesterday", false)).isFalse();
        assertThat(letsIn("GET", "/offices;a=b/A", true)).isFalse();
    }

    @Test
    void aRuleBeginsWithAWord() {
        assertThatThrownBy(() -> new EndpointRules(List.of(EndpointAccess.builder()
                        .open(HttpMethod.GET, "/{room}/list")
                        .build())))
                .hasMessageContaining("Try naming the room first");
    }

    private boolean letsIn(String method, String path, boolean signedIn) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        if (signedIn) {
            request.setAttribute(Pages.PERSON, SOMEBODY);
        }
        return rules.authorize(() -> null, new RequestAuthorizationContext(request))
                .isGranted();
    }
}
