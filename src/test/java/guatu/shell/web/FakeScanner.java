package guatu.shell.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Speaks INSTREAM as ClamAV's daemon does, and takes one text for a virus. */
final class FakeScanner implements AutoCloseable {

    static final String VIRUS = "looks like a virus";

    private final ServerSocket socket;
    private volatile String seen = "";
    private volatile boolean silent;

    private FakeScanner(ServerSocket socket) {
        this.socket = socket;
    }

    static FakeScanner started() {
        try {
            FakeScanner scanner = new FakeScanner(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(scanner::serve);
            return scanner;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** What was sent last. */
    String seen() {
        return seen;
    }

    void saysNothing() {
        silent = true;
    }

    void answersAgain() {
        silent = false;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket one = socket.accept()) {
                if (!silent) {
                    answer(one);
                }
            } catch (IOException gone) {
                // The next one may stay.
            }
        }
    }

    private void answer(Socket one) throws IOException {
        DataInputStream in = new DataInputStream(one.getInputStream());
        String command = new String(in.readNBytes("zINSTREAM\0".length()), UTF_8);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        seen = file.toString(UTF_8);
        String answer = !command.equals("zINSTREAM\0")
                ? "UNKNOWN COMMAND"
                : seen.contains(VIRUS) ? "stream: Eicar-Signature FOUND" : "stream: OK";
        one.getOutputStream().write((answer + "\0").getBytes(UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
