package guatu.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key for personal data as a file of 32 hexadecimal digits that only its owner may read. */
record KeyFile(Path path) {

    private static final int KEY_BYTES = 16;

    boolean exists() {
        return Files.exists(path);
    }

    byte[] read() {
        try {
            return parse(Files.readString(path), path.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The key for personal data in %s can't be read. Try: let the account that runs Guatu read this file."
                            .formatted(path),
                    failure);
        }
    }

    byte[] create() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.createFile(path, onlyForItsOwner());
            Files.writeString(path, HexFormat.of().formatHex(key) + "\n", StandardOpenOption.WRITE);
            return key;
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The key for personal data can't be written to %s. Try: point guatu.key-file to a folder that can be written, or set GUATU_KEY."
                            .formatted(path),
                    failure);
        }
    }

    /** The file of the key that is to follow this one, beside it. */
    KeyFile next() {
        return new KeyFile(path.resolveSibling(path.getFileName() + ".next"));
    }

    /** The next key takes the place of this one, which is kept beside it: backups made so far are sealed with it. */
    void giveWay() {
        try {
            Path before = path.resolveSibling(path.getFileName() + ".before");
            for (int number = 2; Files.exists(before); number++) {
                before = path.resolveSibling(path.getFileName() + ".before-" + number);
            }
            Files.createLink(before, path);
            Files.move(next().path(), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The next key in %s can't be put in the place of %s. Try: let the account that runs Guatu write this folder."
                            .formatted(next().path(), path),
                    failure);
        }
    }

    /** A change of the key that was killed between the database and the files is finished; the database says which key is its. */
    void finishChange(String sealedKnownText) {
        if (exists()
                && next().exists()
                && !new SealingKey(read()).opens(sealedKnownText)
                && new SealingKey(next().read()).opens(sealedKnownText)) {
            giveWay();
        }
    }

    /** @param origin where the text stands, for the message when it is no key */
    static byte[] parse(String text, String origin) {
        try {
            byte[] key = HexFormat.of().parseHex(text.strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notHexadecimal) {
            throw new IllegalStateException(noKey(origin), notHexadecimal);
        }
        throw new IllegalStateException(noKey(origin));
    }

    private static String noKey(String origin) {
        return "%s holds no key for personal data: expected 32 hexadecimal digits. Try: restore the key from your backup."
                .formatted(origin);
    }

    private static FileAttribute<?>[] onlyForItsOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
