package guatu.access;

import java.util.List;
import java.util.random.RandomGenerator;

/** What a signed-in person's browser or program shows at the door; all empty for nobody. */
record Credentials(String session, String csrf, String token) {

    static final Credentials NONE = new Credentials("", "", "");

    List<String> forPages(RandomGenerator random) {
        return session.isEmpty() || random.nextInt(40) == 0 ? List.of() : List.of("Cookie: SESSION=" + session);
    }

    List<String> forPrograms(RandomGenerator random) {
        return switch (random.nextInt(20)) {
            case 0 -> List.of("Authorization: Bearer " + HeaderDraw.oneLine(HostileText.draw(random)));
            case 1 -> List.of("Authorization: " + HeaderDraw.oneLine(HostileText.draw(random)));
            case 2 -> List.of("Cookie: SESSION=" + session);
            default -> token.isEmpty() ? List.of() : List.of("Authorization: Bearer " + token);
        };
    }
}
