package guatu.delivery.evidence;

import org.springframework.core.io.InputStreamSource;

/**
 * A file that may be kept.
 *
 * @param name cleaned, with an extension that fits the type
 * @param sm3 of the content, 64 hexadecimal digits
 */
public record CheckedEvidence(String name, EvidenceType type, long sizeBytes, String sm3, InputStreamSource content) {}
