package guatu.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mechanism (制度) that a unit works by.
 *
 * @param kind event, pipeline, tier, … as the ledger says
 * @param room of the product that carries it out, now or later
 * @param organisation the unit that runs it
 * @param service where it is carried out in the product; empty while its room is not built
 */
public record Mechanism(
        String code,
        Words name,
        Words requires,
        String kind,
        String room,
        Optional<Unit> organisation,
        String source,
        Optional<Service> service) {

    /** An organisation by its code and name. */
    public record Unit(String code, String name) {}

    /** @param path of the page where it is carried out */
    public record Service(Form form, String path) {}

    /** In which form the product carries a mechanism out. */
    public enum Form {
        KIND,
        LIST,
        PROGRAMME,
        TEMPLATE,
        TARGET,
        PAGE;

        /** The name under which it is stored and its words are found. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Form> find(String code) {
            return Stream.of(values()).filter(form -> form.code().equals(code)).findFirst();
        }
    }

    /** What the filters of the catalogue offer. */
    public record Choices(List<String> rooms, List<String> kinds, List<Unit> units) {}

    /**
     * Which mechanisms a page shows; empty texts leave nothing out.
     *
     * @param text any part of the name or of what it requires, pinyin or initials
     * @param served {@code yes}, {@code no} or empty
     */
    public record Filter(String text, String room, String kind, String unit, String served) {}
}
