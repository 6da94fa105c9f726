package guatu.backup;

/** Says what is wrong with a backup or with the place that it should go to, and what to try. */
final class UnusableBackup extends RuntimeException {

    UnusableBackup(String message, Object... arguments) {
        super(message.formatted(arguments));
    }
}
