package guatu.supervision.league.web;

import guatu.shell.InvalidInput;
import guatu.shell.Refused;
import guatu.shell.WrittenNumber;
import guatu.supervision.league.Stated;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a form of league tables sends, as typed. */
record LeagueInput(Map<String, String> typed) {

    String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** Made with the form, so that sending it twice does it once. */
    UUID key() {
        try {
            return UUID.fromString(text("requestKey"));
        } catch (IllegalArgumentException none) {
            throw new InvalidInput("requestKey", text("requestKey"), "UUID");
        }
    }

    Stated stated() {
        return new Stated(
                text("indicator"),
                text("part"),
                number("value").orElseThrow(() -> new Refused("league.refused.number", "")),
                number("target"),
                text("source"));
    }

    private Optional<BigDecimal> number(String name) {
        if (text(name).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(WrittenNumber.parse(text(name)));
        } catch (NumberFormatException none) {
            throw new Refused("league.refused.number", text(name));
        }
    }
}
