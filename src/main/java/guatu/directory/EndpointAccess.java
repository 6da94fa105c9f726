package guatu.directory;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * Who may call a room's endpoints. Each room contributes one bean; an endpoint that stands in none answers 403 to
 * everybody, and a test fails.
 */
public record EndpointAccess(List<Rule> rules) {

    public EndpointAccess {
        rules = List.copyOf(rules);
    }

    /** Whom a rule lets in. */
    public sealed interface Admission {
        /** Everybody, signed in or not. */
        record Open() implements Admission {}

        /** Every signed-in person. */
        record AnyoneSignedIn() implements Admission {}

        /** Signed-in people with the permission somewhere; where exactly is decided by the use case. */
        record Holders(Permission permission) implements Admission {}
    }

    /** @param pattern a path pattern as Spring MVC writes it, {@code /initiatives/{code}} */
    public record Rule(HttpMethod method, String pattern, Admission admission) {}

    public static Builder builder() {
        return new Builder();
    }

    /** Collects rules; reads as a table. */
    public static final class Builder {

        private final List<Rule> rules = new ArrayList<>();

        public Builder get(Permission permission, String... patterns) {
            return add(HttpMethod.GET, new Admission.Holders(permission), patterns);
        }

        public Builder post(Permission permission, String... patterns) {
            return add(HttpMethod.POST, new Admission.Holders(permission), patterns);
        }

        public Builder put(Permission permission, String... patterns) {
            return add(HttpMethod.PUT, new Admission.Holders(permission), patterns);
        }

        public Builder patch(Permission permission, String... patterns) {
            return add(HttpMethod.PATCH, new Admission.Holders(permission), patterns);
        }

        public Builder delete(Permission permission, String... patterns) {
            return add(HttpMethod.DELETE, new Admission.Holders(permission), patterns);
        }

        public Builder signedIn(HttpMethod method, String... patterns) {
            return add(method, new Admission.AnyoneSignedIn(), patterns);
        }

        public Builder open(HttpMethod method, String... patterns) {
            return add(method, new Admission.Open(), patterns);
        }

        private Builder add(HttpMethod method, Admission admission, String... patterns) {
            for (String pattern : patterns) {
                rules.add(new Rule(method, pattern, admission));
            }
            return this;
        }

        public EndpointAccess build() {
            return new EndpointAccess(rules);
        }
    }
}
