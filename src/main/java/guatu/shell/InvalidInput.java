package guatu.shell;

import java.util.List;

/**
 * What was sent does not read as what was asked for: which field, what was found, what was expected. A page shows it in
 * one sentence, a program gets the parts.
 */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidInput(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public InvalidInput(String field, String found, String expected) {
        this(List.of(new Fault(field, found, expected)));
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * @param field its name, or its path in a JSON document: {@code files[0].name}
     * @param found what stood there; empty when nothing did
     * @param expected values or a form, not a sentence: {@code 1–200}, {@code 2026-02-10}
     */
    public record Fault(String field, String found, String expected) {}
}
