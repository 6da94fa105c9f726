package guatu.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

/** What is behind a failure, and what is not. */
class OutageTest {

    @Test
    void aDatabaseThatIsAwayIsRecognisedHoweverItIsSaid() {
        assertThat(Outage.behind(new ServletException(new SQLTransientConnectionException("no connection"))))
                .contains(Outage.DATABASE_AWAY);
        assertThat(Outage.behind(failed("08006"))).contains(Outage.DATABASE_AWAY);
        assertThat(Outage.behind(failed("57P01"))).contains(Outage.DATABASE_AWAY);
        assertThat(Outage.behind(failed("25006"))).contains(Outage.DATABASE_AWAY);
    }

    @Test
    void aFullDiskIsRecognisedAlsoBehindTheRollbackThatFailed() {
        TransactionSystemException hiding =
                new TransactionSystemException("rollback", new SQLException("Connection is closed"));
        hiding.initApplicationException(failed("53100"));

        assertThat(Outage.behind(hiding)).contains(Outage.DISK_FULL);
        assertThat(Outage.behind(new FileSystemException("data", null, "No space left on device")))
                .contains(Outage.DISK_FULL);
    }

    @Test
    void aMistakeIsNoOutage() {
        assertThat(Outage.behind(failed("23505"))).isEmpty();
        assertThat(Outage.behind(failed("42601"))).isEmpty();
        assertThat(Outage.behind(new IOException("Broken pipe"))).isEmpty();
        assertThat(Outage.behind(new IllegalStateException("unforeseen"))).isEmpty();
    }

    private static DataAccessResourceFailureException failed(String state) {
        return new DataAccessResourceFailureException("statement", new SQLException("refused", state));
    }
}
