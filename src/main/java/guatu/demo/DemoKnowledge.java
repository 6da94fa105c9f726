package guatu.demo;

import guatu.delivery.collections.CollectionImport;
import guatu.directory.Viewer;
import guatu.directory.Viewers;
import guatu.figures.FigureImport;
import guatu.rules.MechanismImport;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the demo's mechanisms, lists, programmes and figures the way users load theirs. */
@Component
@Profile("demo")
class DemoKnowledge {

    private final MechanismImport mechanisms;
    private final CollectionImport collections;
    private final FigureImport figures;
    private final Viewers viewers;

    DemoKnowledge(MechanismImport mechanisms, CollectionImport collections, FigureImport figures, Viewers viewers) {
        this.mechanisms = mechanisms;
        this.collections = collections;
        this.figures = figures;
        this.viewers = viewers;
    }

    /** To be called when organisations, accounts and initiatives are there. */
    void load() {
        Viewer administrator = viewers.byUsername("admin").orElseThrow();
        Viewer supervision = viewers.byUsername("supervision").orElseThrow();
        try (InputStream rows = file("mechanisms");
                InputStream rooms = file("mechanism-rooms");
                InputStream lists = file("collections");
                InputStream items = file("collection-items");
                InputStream numbers = file("figures");
                InputStream conflicts = file("conflicts");
                InputStream links = file("figure-links")) {
            Map<String, String> ledgers = ledgers();
            mechanisms.load(administrator, rows, rooms, ledgers);
            collections.load(administrator, lists);
            collections.loadItems(administrator, items);
            figures.load(supervision, numbers, ledgers);
            figures.loadConflicts(supervision, conflicts, ledgers);
            figures.link(supervision, links);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whose ledger each of the demo's documents belongs to. */
    private static Map<String, String> ledgers() throws IOException {
        Map<String, String> ledgers = new HashMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = format.parse(new InputStreamReader(file("documents"), StandardCharsets.UTF_8))) {
            for (CSVRecord row : rows) {
                ledgers.put(row.get("document"), row.get("organisation_code"));
            }
        }
        return ledgers;
    }

    private static InputStream file(String name) throws IOException {
        return new ClassPathResource("demo/jiaxing/" + name + ".csv").getInputStream();
    }
}
