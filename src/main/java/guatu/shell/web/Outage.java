package guatu.shell.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionSystemException;

/** What keeps the whole of Guatu from working for a while, and passes without anybody changing the request. */
enum Outage {
    DATABASE_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    DISK_FULL(HttpStatus.INSUFFICIENT_STORAGE);

    /** PostgreSQL's "disk full" (SQLSTATE, appendix A of its manual). */
    private static final String SQL_DISK_FULL = "53100";

    /**
     * Classes of SQLSTATE: no connection, too few resources, an operator stepped in (a server that stops or starts), an error of
     * the system below it, and a server that takes no writes because it is not the primary any more.
     */
    private static final Set<String> SQL_AWAY = Set.of("08", "53", "57", "58", "25");

    /** What Linux, macOS and Windows say. */
    private static final Set<String> NO_ROOM =
            Set.of("No space left on device", "not enough space on the disk", "quota");

    private final HttpStatus status;

    Outage(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String messageKey() {
        return "shell.error." + status.value();
    }

    /** Empty when the failure has another cause. */
    static Optional<Outage> behind(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            Optional<Outage> outage =
                    switch (cause) {
                        // What comes of rolling back on a connection that is gone hides why it was rolled back.
                        case TransactionSystemException hiding
                        when hiding.getApplicationException() != null -> behind(hiding.getApplicationException());
                        // The pool's own words, none of the database's: no connection, or a closed one.
                        case SQLTransientConnectionException busy -> Optional.of(DATABASE_AWAY);
                        case SQLException closed when closed.getSQLState() == null -> Optional.of(DATABASE_AWAY);
                        case SQLException refused -> ofState(refused.getSQLState());
                        case IOException broken -> ofWords(String.valueOf(broken.getMessage()));
                        default -> Optional.empty();
                    };
            if (outage.isPresent()) {
                return outage;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Outage> ofState(String state) {
        if (state.equals(SQL_DISK_FULL)) {
            return Optional.of(DISK_FULL);
        }
        return SQL_AWAY.stream().anyMatch(state::startsWith) ? Optional.of(DATABASE_AWAY) : Optional.empty();
    }

    private static Optional<Outage> ofWords(String words) {
        return NO_ROOM.stream().anyMatch(words::contains) ? Optional.of(DISK_FULL) : Optional.empty();
    }
}
