package guatu.delivery.reading;

import guatu.delivery.Initiative.Unit;
import java.util.List;

/** What an initiative belongs to and what belongs to it; other initiatives only where the person may see them. */
public record Relations(List<Membership> memberships, List<Unit> jointUnits, List<Unit> children) {

    /**
     * A list or a programme that the initiative stands in.
     *
     * @param form list or programme
     * @param field under which it stands there; may be empty
     */
    public record Membership(String code, String form, String name, String nameEn, String field) {}
}
