package guatu.directory;

import java.time.Instant;

/**
 * A browser in which somebody is signed in.
 *
 * @param key names the session; it does not open it
 */
public record Session(String key, String username, String displayName, Instant startedAt, Instant lastUsedAt) {}
