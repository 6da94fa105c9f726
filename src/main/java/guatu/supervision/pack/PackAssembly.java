package guatu.supervision.pack;

import guatu.directory.Organisations;
import guatu.supervision.league.Period;
import guatu.supervision.pack.store.ReviewPackTable;
import org.springframework.stereotype.Component;

/** Makes a pack out of its row. */
@Component
class PackAssembly {

    private final Organisations organisations;

    PackAssembly(Organisations organisations) {
        this.organisations = organisations;
    }

    ReviewPack pack(ReviewPackTable.Row row) {
        return new ReviewPack(
                row.id(),
                organisations.byId(row.unitId()).orElseThrow(),
                Period.find(row.period()).orElseThrow(),
                row.asOfDay(),
                row.knownBefore(),
                row.language(),
                row.decisions(),
                row.state(),
                row.stepsDone(),
                row.stepsTotal(),
                row.orderedAt(),
                row.orderedByName(),
                row.finishedAt(),
                row.contentSm3());
    }
}
