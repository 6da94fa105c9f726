package guatu.shell.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where the web server keeps the parts of an upload while it comes in: a folder of this process below the data folder.
 * A process that is killed leaves parts behind; the next start removes every folder that no process holds.
 */
@Component
class UploadFolder implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, DisposableBean {

    private static final String HELD = "held";

    private final Path folders;
    private Optional<Held> own = Optional.empty();

    UploadFolder(@Value("${guatu.data}") Path data) {
        this.folders = data.resolve("uploads");
    }

    private record Held(Path folder, FileChannel lock) {}

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        try {
            Files.createDirectories(folders);
            removeAbandoned();
            Path folder = Files.createTempDirectory(folders, "");
            own = hold(folder);
            server.setBaseDirectory(folder.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The folder %s for uploads cannot be made. Try: make the data folder writable, or free disk space."
                            .formatted(folders.toAbsolutePath()),
                    failure);
        }
    }

    private void removeAbandoned() throws IOException {
        List<Path> found;
        try (var each = Files.list(folders)) {
            found = each.toList();
        }
        for (Path folder : found) {
            Optional<Held> abandoned = hold(folder);
            if (abandoned.isPresent()) {
                abandoned.get().lock().close();
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    /** Empty when a process holds it. */
    private static Optional<Held> hold(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(HELD), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new Held(folder, channel));
            }
        } catch (OverlappingFileLockException heldHere) {
            // The same as when another process holds it.
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void destroy() throws IOException {
        if (own.isPresent()) {
            own.get().lock().close();
            FileSystemUtils.deleteRecursively(own.get().folder());
        }
    }
}
