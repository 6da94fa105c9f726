package guatu.shell.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a download to the server's disk first. Its rows come out of a transaction, and somebody who reads slowly would hold
 * the transaction's connection for as long as they like.
 */
public final class SpooledDownload {

    private SpooledDownload() {}

    /** What is to be downloaded. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    public static void send(HttpServletRequest request, HttpServletResponse response, Content content)
            throws IOException {
        File folder = (File) request.getServletContext().getAttribute(ServletContext.TEMPDIR);
        Path spool = Files.createTempFile(folder.toPath(), "download_", null);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(spool))) {
                content.writeTo(out);
            }
            response.setContentLengthLong(Files.size(spool));
            Files.copy(spool, response.getOutputStream());
        } finally {
            Files.delete(spool);
        }
    }
}
