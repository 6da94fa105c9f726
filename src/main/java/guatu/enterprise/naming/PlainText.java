package guatu.enterprise.naming;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;

/** A name as it is compared: half-width, simplified, lower case, with round brackets and no other marks or blanks. */
public final class PlainText {

    private static final int FIRST_HAN = 0x3400;
    private static final int LAST_HAN = 0x9fff;
    private static final char[] SIMPLIFIED = simplified();

    private PlainText() {}

    public static String of(String written) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(sign -> append(plain, sign));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int sign) {
        if (sign >= FIRST_HAN && sign <= LAST_HAN) {
            plain.append(SIMPLIFIED[sign - FIRST_HAN]);
        } else if (Character.isLetterOrDigit(sign)) {
            plain.appendCodePoint(sign);
        } else if ("([{〔【〈《".indexOf(sign) >= 0) {
            plain.append('(');
        } else if (")]}〕】〉》".indexOf(sign) >= 0) {
            plain.append(')');
        }
    }

    /** Asked once for every character: ICU's rules are too slow for each name, and names need no phrases. */
    private static char[] simplified() {
        Transliterator rules = Transliterator.getInstance("Traditional-Simplified");
        char[] table = new char[LAST_HAN - FIRST_HAN + 1];
        IntStream.rangeClosed(FIRST_HAN, LAST_HAN).forEach(sign -> {
            String simple = rules.transliterate(Character.toString(sign));
            table[sign - FIRST_HAN] = simple.length() == 1 ? simple.charAt(0) : (char) sign;
        });
        return table;
    }
}
