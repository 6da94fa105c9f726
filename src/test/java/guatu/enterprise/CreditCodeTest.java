package guatu.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** The example of GB 32100-2015 was published with the standard's annex on the check digit of a market subject. */
    @Test
    void theCheckDigitIsThatOfPublishedCodes() {
        assertThat(CreditCode.read("91350100M000100Y43")).isPresent();
        assertThat(CreditCode.read("91440300708461136T")).isPresent();
    }

    @Test
    void aCodeIsReadAsItIsTyped() {
        assertThat(CreditCode.read(" 9135 0100 m000 100y 43 ")).contains(new CreditCode("91350100M000100Y43"));
        assertThat(CreditCode.read("９１３５０１００Ｍ０００１００Ｙ４３")).contains(new CreditCode("91350100M000100Y43"));
    }

    @Test
    void theBeginningOfACodeIsToldFromOtherTexts() {
        assertThat(CreditCode.beginning("9135 0100m0")).contains("91350100M0");
        for (String text : new String[] {"", "9135010", "ENT-2026-0001", "yunhaichuan", "91350100M000100Y431"}) {
            assertThat(CreditCode.beginning(text)).as(text).isEmpty();
        }
    }

    @Test
    void lettersThatLookLikeDigitsAreInNone() {
        assertThat(CreditCode.read("9135O100M000100Y43")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditCode("91350100M000100Y44"))
                .withMessageContaining("business licence");
    }

    @Property
    void anyOneSignMistypedIsNoticed(
            @ForAll @StringLength(17) @Chars({'0', '1', '5', '9', 'A', 'H', 'Y', 'M', 'X'}) String first17,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 30) int shift) {
        char check = CreditCode.checkDigit(first17);
        char mistyped = ALPHABET.charAt((ALPHABET.indexOf(first17.charAt(place)) + shift) % ALPHABET.length());

        assertThat(CreditCode.read(first17 + check)).isPresent();
        assertThat(CreditCode.read(first17.substring(0, place) + mistyped + first17.substring(place + 1) + check))
                .isEmpty();
    }

    @Property
    void twoDifferentNeighboursThatChangedPlacesAreNoticed(
            @ForAll @StringLength(17) @Chars({'0', '1', '5', '9', 'A', 'H', 'Y', 'M', 'X'}) String first17,
            @ForAll @IntRange(max = 15) int place) {
        String swapped = first17.substring(0, place)
                + first17.charAt(place + 1)
                + first17.charAt(place)
                + first17.substring(place + 2);

        assertThat(CreditCode.read(swapped + CreditCode.checkDigit(first17)).isPresent())
                .isEqualTo(swapped.equals(first17));
    }
}
