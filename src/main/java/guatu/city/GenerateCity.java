package guatu.city;

import guatu.city.store.CityStore;
import guatu.delivery.Lights;
import guatu.shell.Command;
import guatu.shell.Refused;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * {@code generate-city --initiatives 100000 --activities-per-initiative 20 --units 500 --years 5 --seed 42
 * [--password …]}: fills an empty database with a synthetic city, and says who may sign in.
 */
@Component
class GenerateCity implements Command {

    private static final Set<String> OPTIONS =
            Set.of("initiatives", "activities-per-initiative", "units", "years", "seed", "password");
    private static final int SAY_EVERY = 5_000;

    private final Construction construction;
    private final CityStore store;
    private final Lights lights;
    private final MessageSource messages;
    private final Clock clock;

    GenerateCity(Construction construction, CityStore store, Lights lights, MessageSource messages, Clock clock) {
        this.construction = construction;
        this.store = store;
        this.lights = lights;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "generate-city";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            Map<String, String> options = options(arguments);
            generate(CitySize.of(options), options.getOrDefault("password", password()));
            return 0;
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        } catch (Refused refusal) {
            System.err.println(text(refusal.messageKey(), refusal.arguments().toArray()));
            return 2;
        }
    }

    private void generate(CitySize size, String password) {
        Instant begun = clock.instant();
        Map<?, Long> rows = construction.build(size, password, reached -> {
            if (reached % SAY_EVERY == 0) {
                say("city.reached", reached, size.initiatives(), secondsSince(begun));
            }
        });
        rows.forEach((table, count) ->
                System.out.printf("%,14d  %s%n", count, table.toString().toLowerCase(Locale.ROOT)));
        say("city.statistics", secondsSince(begun));
        store.analyze();
        say("city.lights", secondsSince(begun));
        lights.refreshStale(LocalDate.now(clock));
        store.analyze();
        say("city.done", secondsSince(begun), Frame.KEEPER, Frame.username("D001", 0), password);
    }

    /** Options as {@code --name value} or {@code --name=value}. */
    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int at = 0; at < arguments.size(); at++) {
            String word = arguments.get(at);
            int equals = word.indexOf('=');
            String name = word.replaceFirst("^--", "").split("=", 2)[0];
            boolean valueFollows = equals < 0 && at + 1 < arguments.size();
            if (!word.startsWith("--") || !OPTIONS.contains(name) || (equals < 0 && !valueFollows)) {
                throw new IllegalArgumentException(
                        "Found '%s', expected --name value with one of the names %s. Try generate-city --initiatives 1000."
                                .formatted(
                                        word,
                                        String.join(
                                                ", ", OPTIONS.stream().sorted().toList())));
            }
            options.put(name, valueFollows ? arguments.get(++at) : word.substring(equals + 1));
        }
        return options;
    }

    private static String password() {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private long secondsSince(Instant begun) {
        return Duration.between(begun, clock.instant()).toSeconds();
    }

    private void say(String key, Object... arguments) {
        System.out.println(text(key, arguments));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.getDefault());
    }
}
