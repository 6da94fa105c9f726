package guatu.directory;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.store.PersonalDataKeyTable;
import guatu.directory.store.SealedColumnTable;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens everything that is sealed with the key so far and seals it with another, all or nothing. */
@Service
class KeyChange {

    private final PersonalDataKeyTable known;
    private final SealedColumnTable sealed;
    private final List<SealedColumn> columns;
    private final PersonalDataCipher soFar;
    private final Audit audit;

    KeyChange(
            PersonalDataKeyTable known,
            SealedColumnTable sealed,
            List<SealedColumns> rooms,
            PersonalDataCipher soFar,
            Audit audit) {
        this.known = known;
        this.sealed = sealed;
        this.columns = rooms.stream().flatMap(room -> room.columns().stream()).toList();
        this.soFar = soFar;
        this.audit = audit;
    }

    /** @return how many texts were sealed anew */
    @Transactional
    int to(SealingKey next) {
        int count = 0;
        for (SealedColumn column : columns) {
            count += sealed.replaceAll(column, (text, place) -> next.seal(soFar.open(text, place), place));
        }
        known.replace(next.sealedKnownText());
        audit.append(
                null,
                "directory.key.change",
                new Subject("key", "personal_data", "personal_data"),
                Map.of("sealed", count));
        return count;
    }
}
