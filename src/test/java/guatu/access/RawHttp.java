package guatu.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Sends bytes as they are, also such that no proper client would send; one connection for each request. */
record RawHttp(int port) {

    private static final int PATIENCE_MILLISECONDS = 30_000;

    /** More than any page of a small zone has; the rest is not read. */
    static final int LONGEST_ANSWER = 8_000_000;

    /** @param target path and query as they go over the wire */
    record Request(String method, String target, List<String> headers, byte[] body) {

        @Override
        public String toString() {
            String content = new String(body, 0, Math.min(body.length, 600), StandardCharsets.UTF_8);
            return "%s %s %s %s".formatted(method, shortened(target), headers, content);
        }

        private static String shortened(String text) {
            return text.length() <= 300 ? text : text.substring(0, 300) + "…" + text.length();
        }
    }

    /** @param status 0 when the connection ended without an answer */
    record Answer(int status, String head, byte[] body, Duration took) {

        Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }

        boolean isHtml() {
            return header("Content-Type").orElse("").startsWith("text/html");
        }

        /** What a reader gets to see, also inside a workbook. */
        String text() throws IOException {
            if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
                return new String(body, StandardCharsets.UTF_8);
            }
            ByteArrayOutputStream inside = new ByteArrayOutputStream();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    zip.transferTo(inside);
                }
            } catch (ZipException broken) {
                return new String(body, StandardCharsets.UTF_8);
            }
            return inside.toString(StandardCharsets.UTF_8);
        }
    }

    Answer send(Request request) throws IOException {
        long began = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            try {
                OutputStream out = socket.getOutputStream();
                out.write(head(request).getBytes(StandardCharsets.UTF_8));
                out.write(request.body());
                out.flush();
            } catch (IOException refusedBeforeTheEnd) {
                // The answer may be there all the same.
            }
            byte[] all = read(socket.getInputStream());
            return parse(all, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private String head(Request request) {
        StringBuilder head = new StringBuilder("%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n"
                .formatted(request.method(), request.target(), port));
        request.headers().forEach(header -> head.append(header).append("\r\n"));
        return head.append("Content-Length: ")
                .append(request.body().length)
                .append("\r\n\r\n")
                .toString();
    }

    /** To the end; of a stream of events, which has none, the beginning. */
    private static byte[] read(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[16_384];
        try {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                all.write(piece, 0, length);
                if (all.size() > LONGEST_ANSWER) {
                    break;
                }
                if (all.size() < piece.length
                        && all.toString(StandardCharsets.US_ASCII).contains("text/event-stream")) {
                    break;
                }
            }
        } catch (IOException cut) {
            // What came so far is the answer.
        }
        return all.toByteArray();
    }

    private static Answer parse(byte[] all, Duration took) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
            return new Answer(0, text, new byte[0], took);
        }
        String head = text.substring(0, end);
        String body = text.substring(end + 4);
        boolean chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new Answer(
                Integer.parseInt(head.substring(9, 12)),
                head,
                (chunked ? joined(body) : body).getBytes(StandardCharsets.ISO_8859_1),
                took);
    }

    private static String joined(String chunks) {
        StringBuilder joined = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            if (line < 0) {
                break;
            }
            int size = Integer.parseInt(chunks.substring(at, line).strip(), 16);
            joined.append(chunks, line + 2, Math.min(chunks.length(), line + 2 + size));
            at = line + 4 + size;
        }
        return joined.toString();
    }
}
