package guatu.shell.database;

import jakarta.servlet.ServletException;
import java.io.IOException;

/**
 * Whether somebody waits for what a thread does. Who waits is not kept longer than {@link PromptDataSource} says; work
 * beside the requests takes the time that it takes.
 */
public final class Waiting {

    private static final ScopedValue<Boolean> SOMEBODY = ScopedValue.newInstance();

    private Waiting() {}

    /** The work of one request. */
    @FunctionalInterface
    public interface Work {
        void run() throws ServletException, IOException;
    }

    public static void somebody(Work work) throws ServletException, IOException {
        try {
            ScopedValue.where(SOMEBODY, true).call(() -> {
                work.run();
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception checked) {
            throw new ServletException(checked);
        }
    }

    static boolean somebody() {
        return SOMEBODY.isBound();
    }
}
