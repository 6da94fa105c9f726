package guatu.delivery.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.springframework.core.io.InputStreamSource;

/** Text of older office systems (GB 18030, and GBK in it), which a detector made for UTF-8 takes for binary. */
final class ChineseText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private ChineseText() {}

    /** True when all of it can be read so, and nothing in it is a control character that text does not have. */
    static boolean is(InputStreamSource source) throws IOException {
        try (InputStream input = source.getInputStream();
                Reader reader = new InputStreamReader(
                        input,
                        GB18030.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] buffer = new char[8192];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int at = 0; at < read; at++) {
                    if (Character.isISOControl(buffer[at]) && !Character.isWhitespace(buffer[at])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
