package guatu.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What clients were told in all rounds so far. */
final class Told {

    private final Map<String, UUID> records = new HashMap<>();
    private final Map<UUID, String> decisions = new HashMap<>();
    private final Set<String> notes = new HashSet<>();
    private int wholly;
    private int notAtAll;

    void hear(Correspondence programs, SecondPersons seconds) {
        records.putAll(programs.acknowledged());
        seconds.reported().forEach((key, record) -> records.put(key.toString(), record));
        decisions.putAll(seconds.decided());
    }

    void hear(FormNotes forms) {
        notes.addAll(forms.acknowledged());
    }

    void hear(LedgerLoads.Loaded loaded) {
        wholly += loaded.wholly();
        notAtAll += loaded.notAtAll();
    }

    void isAllThere(Books books) {
        assertThat(books.recorded()).containsAllEntriesOf(records);
        assertThat(books.decided()).containsAllEntriesOf(decisions);
        assertThat(books.notesWithFile()).containsAll(notes).containsAll(books.notes());
    }

    /** When everything was sent again, what is there is what was told, and no more. */
    void isAllThereIs(Books books) {
        isAllThere(books);
        assertThat(records).containsAllEntriesOf(books.recorded());
        Patience.await(
                "no import waits for somebody", () -> books.importsUnderWay().isEmpty());
    }

    @Override
    public String toString() {
        return "%,d records, %,d decisions, %,d notes with a file by form acknowledged; ledgers: %,d loaded wholly, %,d not at all"
                .formatted(records.size(), decisions.size(), notes.size(), wholly, notAtAll);
    }
}
