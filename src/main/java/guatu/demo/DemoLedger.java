package guatu.demo;

import guatu.delivery.ledger.CheckedLedger;
import guatu.delivery.ledger.Importer;
import guatu.delivery.ledger.LedgerFiles;
import guatu.delivery.ledger.LedgerLoad;
import guatu.directory.Viewer;
import guatu.sheets.NamedContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the Jiaxing ledger the way users load theirs. */
@Component
@Profile("demo")
class DemoLedger {

    private final LedgerLoad load;

    DemoLedger(LedgerLoad load) {
        this.load = load;
    }

    /** Organisations, industries and places; accounts need an organisation to stand in. */
    void loadSharedLists() {
        load(Importer.product(Optional.empty()), "organisations", "industries", "places");
    }

    /** @param recorder the account that the records are signed with */
    void loadInitiatives(Viewer recorder) {
        load(Importer.product(Optional.of(recorder)), "initiatives", "activities", "progress");
    }

    private void load(Importer importer, String... sheets) {
        CheckedLedger loaded = load.load(
                importer,
                LedgerFiles.read(Stream.of(sheets).map(DemoLedger::file).toList()),
                "demo/jiaxing/ledger/" + String.join("+", sheets));
        if (!loaded.refusals().isEmpty()) {
            throw new IllegalStateException("The demo ledger is refused: " + loaded.refusals());
        }
    }

    private static NamedContent file(String sheet) {
        try {
            String name = sheet + ".csv";
            return new NamedContent(name, new ClassPathResource("demo/jiaxing/ledger/" + name).getContentAsByteArray());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
