package guatu.audit;

/** What came out of following the chain from its first entry to its head. */
public sealed interface Verification {

    /** @param headHash hash of the last entry; noted elsewhere, it also shows a chain that was rewritten as a whole */
    record Intact(long entries, String headHash) implements Verification {}

    /**
     * @param sequence the first entry that is wrong or missing
     * @param expected what should stand there
     * @param found what does
     */
    record Broken(long sequence, Fault fault, String expected, String found) implements Verification {}

    /** How a link can be broken. */
    enum Fault {
        /** The entry is not there, though later ones are. */
        MISSING,
        /** It does not carry the hash of the entry before it. */
        LINK,
        /** Its content does not give its hash. */
        CONTENT,
        /** The chain ends earlier or later than its head says. */
        END,
        /** The head carries another hash than the last entry. */
        HEAD
    }
}
