package guatu.delivery;

import org.springframework.core.io.InputStreamSource;

/**
 * A file that somebody hands in as evidence, unchecked.
 *
 * @param name as the sender calls it
 * @param content may be opened more than once
 */
public record EvidenceUpload(String name, long sizeBytes, InputStreamSource content) {}
