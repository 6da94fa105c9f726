package guatu.shell;

import guatu.shell.database.IdempotentRequestTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does a write from outside once, however often it is sent: the key, the change and the answer are one transaction. Who
 * sends the same at the same moment waits for the first and gets its answer. A refused write leaves no trace, so it may
 * be tried again under its key.
 */
@Service
public class IdempotentRequests {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_KEY = 80;

    private final IdempotentRequestTable table;
    private final Clock clock;

    IdempotentRequests(IdempotentRequestTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * @param location where what was made can be read; empty when there is no such address
     * @param body JSON
     */
    public record Answer(int status, String location, String body) {}

    /**
     * @param content all that the request asks for, in one form: the same content is the same request
     * @throws InvalidInput when the key is missing or too long
     * @throws Refused when the person used the key for another content
     */
    @Transactional
    public Answer answer(UUID personId, String key, String content, Supplier<Answer> change) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidInput("Idempotency-Key", key, "1–" + LONGEST_KEY);
        }
        String hash = sha256(content);
        if (table.begin(personId, key, hash, clock.instant())) {
            Answer first = change.get();
            table.complete(personId, key, first);
            return first;
        }
        Optional<Answer> before = table.find(personId, key, hash);
        return before.orElseThrow(() -> new Refused("shell.idempotency.otherContent", key));
    }

    @Transactional
    @Scheduled(cron = "0 15 3 * * *", zone = "${guatu.zone}")
    public void forgetOld() {
        table.forgetBefore(clock.instant().minus(KEPT));
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
