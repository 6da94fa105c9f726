package guatu.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no changes any more when the disk of the data folder is nearly full, so that the database, which stops when it
 * can't write its log, goes on answering what is read. Signing in and out stays possible.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DiskReserve extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> SIGNING = Set.of("/login", "/logout");

    private final File data;
    private final DataSize reserve;
    private final long longestRequest;

    DiskReserve(
            @Value("${guatu.data}") Path data,
            @Value("${guatu.disk-reserve}") DataSize reserve,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize longestRequest) {
        this.data = data.toFile();
        this.reserve = reserve;
        this.longestRequest = longestRequest.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (changes(request) && data.exists() && data.getUsableSpace() < reserve.toBytes()) {
            readToTheEnd(request);
            throw new FileSystemException(data.getPath(), null, "No space left on device but a reserve of " + reserve);
        }
        chain.doFilter(request, response);
    }

    private static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && !SIGNING.contains(request.getRequestURI());
    }

    /** A browser hears an answer only when it could send all that it had. */
    private void readToTheEnd(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() <= longestRequest) {
            try (InputStream body = request.getInputStream()) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
