package guatu.rules;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.Mechanism.Form;
import guatu.rules.Mechanism.Service;
import guatu.rules.Mechanism.Unit;
import guatu.rules.store.MechanismTable;
import guatu.shell.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.transaction.annotation.Transactional;

/** Loads the catalogue of mechanisms: all of it or nothing; loading it twice changes nothing. */
@org.springframework.stereotype.Service
public class MechanismImport {

    private final MechanismTable table;
    private final Organisations organisations;
    private final Audit audit;

    MechanismImport(MechanismTable table, Organisations organisations, Audit audit) {
        this.table = table;
        this.organisations = organisations;
        this.audit = audit;
    }

    /**
     * @param mechanisms what the ledger says: code, name_zh, name_en, what_it_requires, kind, source, source_line
     * @param rooms what the product makes of it: code, room, requires_zh, organisation_code, served_as, served_at
     * @param ledgers the unit that runs a document's mechanisms unless the row names another
     * @throws Refused when a mechanism has no room, or names an organisation or form that is not known
     */
    @Transactional
    public int load(Viewer viewer, InputStream mechanisms, InputStream rooms, Map<String, String> ledgers)
            throws IOException {
        if (!viewer.may(Permission.ADMINISTER)) {
            throw new Refused("rules.refused.permission");
        }
        Map<String, CSVRecord> roomOf = new HashMap<>();
        records(rooms).forEach(row -> roomOf.put(row.get("code"), row));
        List<CSVRecord> rows = records(mechanisms);
        for (CSVRecord row : rows) {
            CSVRecord room = Optional.ofNullable(roomOf.get(row.get("code")))
                    .filter(found -> !found.get("room").isBlank())
                    .orElseThrow(() -> new Refused("rules.mechanism.noRoom", row.get("code")));
            String unitCode = room.get("organisation_code").isBlank()
                    ? ledgers.getOrDefault(row.get("source"), "")
                    : room.get("organisation_code");
            Optional<Organisation> unit = organisations.byCode(unitCode);
            if (unit.isEmpty()) {
                throw new Refused("rules.mechanism.noUnit", row.get("code"), unitCode);
            }
            table.put(mechanism(row, room), unit.get().id());
        }
        audit.append(
                viewer,
                "rules.mechanisms.import",
                new Subject("mechanisms", "csv", "mechanisms"),
                Map.of("count", rows.size()));
        return rows.size();
    }

    private static Mechanism mechanism(CSVRecord row, CSVRecord room) {
        String form = room.get("served_as");
        return new Mechanism(
                row.get("code"),
                new Words(row.get("name_zh"), row.get("name_en")),
                new Words(room.get("requires_zh"), row.get("what_it_requires")),
                row.get("kind"),
                room.get("room"),
                Optional.<Unit>empty(),
                row.get("source") + ":" + row.get("source_line"),
                form.isBlank()
                        ? Optional.empty()
                        : Optional.of(new Service(
                                Form.find(form)
                                        .orElseThrow(
                                                () -> new Refused("rules.mechanism.noForm", row.get("code"), form)),
                                room.get("served_at"))));
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
