package guatu.supervision.order;

import guatu.shell.Refused;

/**
 * What an order says.
 *
 * @param approval the number or words by which giving it was approved (批准文号、批示)
 * @param source where the matter comes from: meeting, instruction, document
 * @param basis document, law or minutes it rests on
 * @param item the matter, in one line
 * @param requirement what is to be done, to which result
 */
public record OrderWording(String approval, String source, String basis, String item, String requirement) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4000;

    /** @throws Refused naming the field that is empty or too long */
    public OrderWording {
        approval = line("approval", approval, LONGEST_LINE);
        source = source.strip();
        basis = line("basis", basis, LONGEST_TEXT);
        item = line("item", item, LONGEST_LINE);
        requirement = line("requirement", requirement, LONGEST_TEXT);
        if (source.length() > LONGEST_LINE) {
            throw new Refused("order.refused.long.source", LONGEST_LINE);
        }
        if (Subject.plain(item).isEmpty()) {
            throw new Refused("order.refused.empty.item");
        }
    }

    private static String line(String field, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new Refused("order.refused.empty." + field);
        }
        if (stripped.length() > longest) {
            throw new Refused("order.refused.long." + field, longest);
        }
        return stripped;
    }
}
