package guatu.enterprise;

/**
 * Which firms a list shows; empty texts leave nothing out.
 *
 * @param text part of a name or former name, its pinyin or initials, or of a code
 * @param industryClass the beginning of a code of GB/T 4754, {@code C} or {@code C36}
 * @param industry code of a segment in the zone's schemes; those below it are taken in
 * @param keeper code of the unit that keeps the record
 * @param afterName the last name of the page before
 * @param afterCode its code
 */
public record EnterpriseQuery(
        String text, String industryClass, String industry, String keeper, String afterName, String afterCode) {

    public static EnterpriseQuery of(String text) {
        return new EnterpriseQuery(text, "", "", "", "", "");
    }

    /** What follows behind a firm of the list. */
    public EnterpriseQuery behind(Enterprise firm) {
        return new EnterpriseQuery(text, industryClass, industry, keeper, firm.name(), firm.code());
    }
}
