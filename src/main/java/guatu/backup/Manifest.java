package guatu.backup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a backup says of itself.
 *
 * @param format of the archive; another one is not read
 * @param migrations versions of the migrations that made the tables
 * @param auditEntries how many entries the audit chain had
 * @param auditHash the last one's hash
 */
record Manifest(
        String product,
        int format,
        Instant madeAt,
        List<String> migrations,
        long auditEntries,
        String auditHash,
        List<Part> tables) {

    static final String PRODUCT = "guatu";
    static final int FORMAT = 1;

    Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
    }

    /**
     * A table's rows, as COPY writes them.
     *
     * @param bytes before they were packed
     * @param sha256 of these bytes, hexadecimal
     */
    record Part(String table, List<String> columns, long rows, long bytes, String sha256) {

        String entry() {
            return entry(table);
        }

        static String entry(String table) {
            return "tables/" + table + ".copy";
        }
    }

    Optional<Part> part(String table) {
        return tables.stream().filter(part -> part.table().equals(table)).findFirst();
    }

    long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
