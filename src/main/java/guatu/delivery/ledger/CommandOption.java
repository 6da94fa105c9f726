package guatu.delivery.ledger;

import java.util.List;
import org.springframework.boot.ApplicationArguments;

/** An option of the command line, {@code --as=steward}; read from there alone, since an environment may have its like. */
final class CommandOption {

    private CommandOption() {}

    /** Empty when it was not given. */
    static String of(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }
}
