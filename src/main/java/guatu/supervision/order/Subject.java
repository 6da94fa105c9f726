package guatu.supervision.order;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The matter that an order is about. Two orders with the same key are about the same matter.
 *
 * @param code by which people call it; empty for a free one
 * @param name as it was when the order was given
 * @param path of its page; empty when it has none
 * @param unitCode of the unit that has it in hand, to lead unless another is chosen; empty when nobody has
 * @param initiativeId when it is an initiative or an activity of one
 * @param leadId when it is a deal
 */
public record Subject(
        SubjectKind kind,
        String code,
        String name,
        String path,
        String unitCode,
        Optional<UUID> initiativeId,
        Optional<UUID> leadId) {

    public static Subject free(String item) {
        return new Subject(SubjectKind.FREE, "", item, "", "", Optional.empty(), Optional.empty());
    }

    /** What tells matters apart: the thing itself, or the plain wording of a free one. */
    public String key() {
        return kind.code() + ":" + (kind == SubjectKind.FREE ? plain(name) : code);
    }

    /** Letters and digits alone, in one width and case, so that a comma more makes no other matter. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
