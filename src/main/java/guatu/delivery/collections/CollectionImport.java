package guatu.delivery.collections;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.delivery.Kind;
import guatu.delivery.collections.InitiativeCollection.Field;
import guatu.delivery.collections.InitiativeCollection.Form;
import guatu.delivery.collections.store.CollectionTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads lists and programmes, and which initiatives the sources put into them; twice changes nothing. */
@Service
public class CollectionImport {

    private static final String SEPARATOR = ";";

    private final CollectionTable table;
    private final Audit audit;

    CollectionImport(CollectionTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    /** Columns: code, form, kind, name, name_en, purpose, purpose_en, fields, fields_en, figure_code, mechanism_code, source. */
    @Transactional
    public int load(Viewer viewer, InputStream csv) throws IOException {
        if (!viewer.may(Permission.ADMINISTER)) {
            throw new Refused("delivery.collection.refused");
        }
        List<CSVRecord> rows = records(csv);
        rows.forEach(row -> table.put(collection(row)));
        audit.append(
                viewer,
                "delivery.collections.import",
                new Subject("collections", "csv", "collections"),
                Map.of("count", rows.size()));
        return rows.size();
    }

    /**
     * Columns: collection_code, initiative_code, field. A row whose initiative is not there is passed over.
     *
     * @return how many initiatives are in a collection anew
     */
    @Transactional
    public int loadItems(Viewer viewer, InputStream csv) throws IOException {
        if (!viewer.may(Permission.ADMINISTER)) {
            throw new Refused("delivery.collection.refused");
        }
        int added = 0;
        for (CSVRecord row : records(csv)) {
            added += table.putByCode(row.get("collection_code"), row.get("initiative_code"), row.get("field"));
        }
        if (added > 0) {
            audit.append(
                    viewer,
                    "delivery.collections.import",
                    new Subject("collections", "items", "items"),
                    Map.of("count", added));
        }
        return added;
    }

    private static InitiativeCollection collection(CSVRecord row) {
        return new InitiativeCollection(
                row.get("code"),
                Form.valueOf(row.get("form").toUpperCase(Locale.ROOT)),
                optional(row, "kind").map(Kind::of),
                row.get("name"),
                row.get("name_en"),
                row.get("purpose"),
                row.get("purpose_en"),
                fields(row),
                optional(row, "figure_code"),
                optional(row, "mechanism_code"),
                row.get("source"));
    }

    private static List<Field> fields(CSVRecord row) {
        List<Field> fields = new ArrayList<>();
        if (!row.get("fields").isBlank()) {
            String[] names = row.get("fields").split(SEPARATOR, -1);
            String[] english = row.get("fields_en").split(SEPARATOR, -1);
            for (int index = 0; index < names.length; index++) {
                fields.add(new Field(names[index], index < english.length ? english[index] : ""));
            }
        }
        return fields;
    }

    private static Optional<String> optional(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(value -> !value.isBlank());
    }

    private static List<CSVRecord> records(InputStream csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }
}
