package guatu.audit;

import guatu.audit.Verification.Broken;
import guatu.audit.Verification.Intact;
import guatu.shell.Command;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code verify-audit}: says whether the chain holds, and where it does not. */
@Component
class VerifyAuditCommand implements Command {

    private final AuditTrail trail;

    VerifyAuditCommand(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public int run(List<String> arguments) {
        return switch (trail.verify(followed -> {})) {
            case Intact(long entries, String headHash) -> {
                System.out.printf("The audit trail holds: %d entries, the last has hash %s%n", entries, headHash);
                yield 0;
            }
            case Broken(long sequence, var fault, String expected, String found) -> {
                System.out.printf(
                        "The audit trail is broken at entry %d: %s.%n  expected %s%n  found    %s%nTry: compare this entry and its neighbours with the last backup.%n",
                        sequence, inWords(fault), expected, found);
                yield 1;
            }
        };
    }

    private static String inWords(Verification.Fault fault) {
        return switch (fault) {
            case MISSING -> "the entry is missing (the next one there is named below)";
            case LINK -> "it does not carry the hash of the entry before it";
            case CONTENT -> "its content was changed (its hash recomputed differs)";
            case END -> "the chain does not end where its head says";
            case HEAD -> "the head carries another hash than the last entry";
        };
    }
}
