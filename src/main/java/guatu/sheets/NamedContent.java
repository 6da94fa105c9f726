package guatu.sheets;

/** A file as it came. */
public record NamedContent(String name, byte[] content) {}
