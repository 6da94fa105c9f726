package guatu.promotion;

import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.store.IndustryTable;
import java.util.List;
import org.springframework.stereotype.Service;

/** What the forms and filters of promotion offer. */
@Service
public class LeadChoices {

    private final Organisations organisations;
    private final IndustryTable industries;

    LeadChoices(Organisations organisations, IndustryTable industries) {
        this.organisations = organisations;
        this.industries = industries;
    }

    /**
     * @param units in which the person may record, in the order of the tree
     * @param industries of all schemes, in the order of their tree
     */
    public record Choices(List<Organisation> units, List<Industry> industries) {}

    public Choices of(Viewer viewer, Permission permission) {
        return new Choices(
                organisations.where(viewer, permission).stream()
                        .filter(Organisation::inService)
                        .toList(),
                industries.all());
    }
}
