package guatu.delivery.collections;

import guatu.delivery.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A list or a programme that initiatives belong to.
 *
 * @param kind of its initiatives, when it holds one kind only
 * @param fields the parts it is divided into; empty when it is not
 * @param figureCode the figure that says how many items the source counts
 * @param mechanismCode the mechanism that it carries out
 */
public record InitiativeCollection(
        String code,
        Form form,
        Optional<Kind> kind,
        String name,
        String nameEn,
        String purpose,
        String purposeEn,
        List<Field> fields,
        Optional<String> figureCode,
        Optional<String> mechanismCode,
        String source) {

    /** A list is fixed for a time; a programme is a theme that runs on. */
    public enum Form {
        LIST,
        PROGRAMME;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param name in Chinese, as items carry it */
    public record Field(String name, String nameEn) {}
}
