package guatu.shell.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * ClamAV's daemon, asked by its INSTREAM command: the file in pieces, each behind its length, and a length of nothing at the end.
 *
 * @param address host and port, {@code 127.0.0.1:3310}
 */
record VirusScanner(String address) {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int PIECE = 64 * 1024;
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    /**
     * @return what was found, as the daemon names it; empty when nothing was
     * @throws IOException when the daemon is away or can't say
     */
    Optional<String> found(InputStream file) throws IOException {
        int colon = address.lastIndexOf(':');
        InetSocketAddress daemon =
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        try (Socket socket = new Socket()) {
            socket.connect(daemon, Math.toIntExact(LONGEST_WAIT.toMillis()));
            socket.setSoTimeout(Math.toIntExact(LONGEST_WAIT.toMillis()));
            send(file, socket.getOutputStream());
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
            if (answer.equals(CLEAN)) {
                return Optional.empty();
            }
            if (!answer.endsWith(FOUND)) {
                throw new IOException("the virus scanner at %s says '%s'. Try: its own log".formatted(address, answer));
            }
            return Optional.of(answer.substring(answer.indexOf(' ') + 1, answer.length() - FOUND.length()));
        }
    }

    private static void send(InputStream file, OutputStream out) throws IOException {
        out.write(COMMAND);
        byte[] piece = new byte[PIECE];
        for (int read = file.read(piece); read >= 0; read = file.read(piece)) {
            out.write(length(read));
            out.write(piece, 0, read);
        }
        out.write(length(0));
        out.flush();
    }

    private static byte[] length(int bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(bytes).array();
    }
}
