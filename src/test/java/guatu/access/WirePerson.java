package guatu.access;

import guatu.access.RawHttp.Answer;
import guatu.access.RawHttp.Request;
import guatu.directory.ApiTokens;
import guatu.directory.Scope;
import guatu.directory.Viewer;
import guatu.testing.TestClock;
import guatu.testing.TestZones;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person who signs in over the wire, and again whenever something drawn has thrown them out. */
final class WirePerson {

    private static final Pattern SESSION = Pattern.compile("(?i)set-cookie: SESSION=([^;\\s]+)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RawHttp http;
    private final JdbcClient jdbc;
    private final Viewer person;
    private final String passwordHash;
    private final String token;
    private Credentials credentials;

    WirePerson(RawHttp http, JdbcClient jdbc, ApiTokens tokens, Viewer person) throws IOException {
        this.http = http;
        this.jdbc = jdbc;
        this.person = person;
        this.passwordHash = jdbc.sql("select password_hash from person where id = :id")
                .param("id", person.id())
                .query(String.class)
                .single();
        this.token = tokens.create(person, "fuzz", Set.of(Scope.values()), TestClock.TODAY.plusDays(30));
        this.credentials = signIn();
    }

    Credentials credentials() {
        return credentials;
    }

    /** After an answer that leads to the sign-in. */
    void returnIfThrownOut(Answer answer) throws IOException {
        if (answer.header("Location").orElse("").matches(".*/(login|account/password)(\\?.*)?")
                && !get("/account", credentials.session()).header("Location").isEmpty()) {
            restore();
            credentials = signIn();
        }
    }

    Answer get(String path, String session) throws IOException {
        return http.send(new Request("GET", path, List.of("Cookie: SESSION=" + session), new byte[0]));
    }

    private void restore() {
        jdbc.sql("""
                        update person set locked = false, must_change_password = false, password_hash = :hash where id = :id
                        """).param("hash", passwordHash).param("id", person.id()).update();
    }

    /** Drawn sign-ins from this machine have failed by the dozen: nobody would be let in for a quarter of an hour. */
    private Credentials signIn() throws IOException {
        jdbc.sql("delete from sign_in_failure").update();
        Answer form = get("/login", "");
        String before = found(SESSION, form.head());
        Answer in = http.send(new Request(
                "POST",
                "/login",
                List.of("Cookie: SESSION=" + before, "Content-Type: application/x-www-form-urlencoded"),
                "username=%s&password=%s&_csrf=%s"
                        .formatted(person.username(), TestZones.PASSWORD, found(CSRF, form.text()))
                        .getBytes(StandardCharsets.US_ASCII)));
        String session = found(SESSION, in.head());
        return new Credentials(session, found(CSRF, get("/account", session).text()), token);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("%s is not in %s".formatted(pattern, text));
        }
        return matcher.group(1);
    }
}
