package guatu.enterprise;

import guatu.figures.Figure;
import guatu.shell.PageSection;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of a firm and that the person may see.
 *
 * @param inside the person sees what the keeping unit knows: figures and contacts
 * @param ledgerFigures numbers that the ledgers have of it
 * @param merged records that were merged into this one
 * @param sections what other rooms know
 */
public record EnterpriseDossier(
        Enterprise enterprise,
        boolean inside,
        boolean mayChange,
        boolean mayMerge,
        List<FirmNameRecord> names,
        Optional<Related> head,
        List<Related> members,
        List<SchemeIndustry> industries,
        List<EnterpriseFigure> figures,
        List<FirmContact> contacts,
        List<FirmInitiative> initiatives,
        List<Figure> ledgerFigures,
        List<Enterprise> merged,
        List<PageSection> sections) {

    /** Whether two sources give different numbers for what this figure says. */
    public boolean contradicted(EnterpriseFigure figure) {
        return figures.stream()
                .anyMatch(other -> other.metric().equals(figure.metric())
                        && other.year() == figure.year()
                        && other.unit().equals(figure.unit())
                        && other.value().compareTo(figure.value()) != 0);
    }
}
