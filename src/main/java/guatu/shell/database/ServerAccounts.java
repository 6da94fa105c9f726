package guatu.shell.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The two accounts of the PostgreSQL that Guatu brings, with their passwords, in a file that only its owner may read and that
 * {@code psql} takes as {@code PGPASSFILE}: the one that keeps the server, and the one with which Guatu works.
 */
record ServerAccounts(String keeperPassword, String workerPassword) {

    static final String KEEPER = "postgres";
    static final String WORKER = "guatu";

    private static final String FILE = "pgpass";
    private static final String LINE = "127.0.0.1:*:*:%s:%s";
    private static final int PASSWORD_BYTES = 24;

    /** What the file in the folder says; made when there is none. */
    static ServerAccounts in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            write(file, new ServerAccounts(password(), password()));
        }
        List<String> lines = Files.readAllLines(file);
        return new ServerAccounts(passwordOf(KEEPER, lines, file), passwordOf(WORKER, lines, file));
    }

    private static String passwordOf(String account, List<String> lines, Path file) throws IOException {
        String start = LINE.formatted(account, "");
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "%s holds no password of %s. Try: restore the file from your backup".formatted(file, account)));
    }

    /** Whole or not at all: a start that is killed leaves no half of it. */
    private static void write(Path file, ServerAccounts accounts) throws IOException {
        Path part = file.resolveSibling(FILE + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, onlyForItsOwner());
        Files.write(
                part,
                List.of(
                        LINE.formatted(KEEPER, accounts.keeperPassword()),
                        LINE.formatted(WORKER, accounts.workerPassword())));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Of letters and digits, so that it needs no quotes anywhere. */
    private static String password() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static FileAttribute<?>[] onlyForItsOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
