package guatu.shell;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** Makes identifiers in the application: UUIDs of version 7 (RFC 9562), which lie in an index in the order they were made. */
public final class Identifiers {

    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Identifiers() {}

    public static UUID next() {
        return GENERATOR.generate();
    }
}
