package guatu.scheduling.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The encoding of a text, told by its own strictness: text in GBK is no valid UTF-8. */
final class TextEncoding {

    private static final List<Charset> CANDIDATES = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private TextEncoding() {}

    /** Empty if it is text in none of those that offices use. */
    static Optional<Charset> of(byte[] content) {
        return CANDIDATES.stream()
                .filter(charset -> decode(content, charset).isPresent())
                .findFirst();
    }

    /** Empty if it is no such text. */
    static Optional<String> decode(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
