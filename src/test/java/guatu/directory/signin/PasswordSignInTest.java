package guatu.directory.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.testing.TestClock;
import guatu.testing.TestZones;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

@SpringBootTest
@Import(TestZones.class)
class PasswordSignInTest {

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer person;

    @BeforeEach
    void found() {
        clock.reset();
        jdbc.sql("delete from sign_in_failure").update();
        person = zones.person(Role.STEWARD, zones.found().north());
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from sign_in_failure").update();
        clock.reset();
    }

    @Test
    void theNameIsTakenInAnyCaseAndWithSpacesAround() {
        assertThat(attempt(" " + person.username().toUpperCase(Locale.ROOT) + " ", TestZones.PASSWORD)
                        .isAuthenticated())
                .isTrue();
    }

    @Test
    void fiveFailuresInAnyCaseShutTheNameForAQuarterOfAnHour() {
        for (int number = 0; number < 5; number++) {
            String typed =
                    number % 2 == 0 ? person.username() : person.username().toUpperCase(Locale.ROOT);
            assertThatThrownBy(() -> attempt(typed, "wrong")).isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> attempt(person.username(), TestZones.PASSWORD)).isInstanceOf(LockedException.class);
        clock.moveBy(Duration.ofMinutes(16));
        assertThat(attempt(person.username(), TestZones.PASSWORD).isAuthenticated())
                .isTrue();
        assertThat(entries("directory.signIn.block")).isEqualTo(1);
        assertThat(entries("directory.signIn.fail")).isEqualTo(5);
    }

    @Test
    void aNameThatIsNoneIsNotWrittenDownForItMayBeAPassword() {
        assertThatThrownBy(() -> attempt("my secret words", "wrong")).isInstanceOf(BadCredentialsException.class);

        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = :name or subject_name = :name")
                        .param("name", "my secret words")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void successWipesEarlierFailures() {
        for (int round = 0; round < 3; round++) {
            for (int number = 0; number < 4; number++) {
                assertThatThrownBy(() -> attempt(person.username(), "wrong"))
                        .isInstanceOf(BadCredentialsException.class);
            }
            attempt(person.username(), TestZones.PASSWORD);
        }

        assertThat(jdbc.sql("select count(*) from sign_in_failure")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void guessesMadeAtTheSameMomentAreCountedLikeThoseInARow() throws Exception {
        List<Class<?>> outcomes = atOnce(30, "wrong");

        assertThat(outcomes).filteredOn(BadCredentialsException.class::equals).hasSize(5);
        assertThat(outcomes).filteredOn(LockedException.class::equals).hasSize(25);
        assertThat(entries("directory.signIn.block")).isEqualTo(1);
    }

    @Test
    void manyRightSignInsOfOnePersonAtOnceAllGetIn() throws Exception {
        assertThat(atOnce(12, TestZones.PASSWORD)).hasSize(12).containsOnly(UsernamePasswordAuthenticationToken.class);
    }

    @Test
    void aLockedAccountLooksLikeAWrongPassword() {
        jdbc.sql("update person set locked = true where id = :id")
                .param("id", person.id())
                .update();

        assertThatThrownBy(() -> attempt(person.username(), TestZones.PASSWORD))
                .isInstanceOf(BadCredentialsException.class);
    }

    private List<Class<?>> atOnce(int number, String password) throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(number)) {
            Callable<Class<?>> one = () -> {
                try {
                    return attempt(person.username(), password).getClass();
                } catch (AuthenticationException refused) {
                    return refused.getClass();
                }
            };
            List<Future<Class<?>>> all = crowd.invokeAll(
                    IntStream.range(0, number).mapToObj(ignored -> one).toList());
            return all.stream().<Class<?>>map(Future::resultNow).toList();
        }
    }

    private Authentication attempt(String username, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }

    private long entries(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :subject")
                .param("action", action)
                .param("subject", person.username())
                .query(Long.class)
                .single();
    }
}
