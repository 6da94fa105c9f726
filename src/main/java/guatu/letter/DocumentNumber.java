package guatu.letter;

/**
 * The number of an official document (发文字号): its word, the year in six-cornered brackets, and a number without leading
 * zeros, {@code 督办〔2026〕7号}.
 *
 * @param word short for issuer and kind (机关代字)
 * @param number from 1 on
 */
public record DocumentNumber(String word, int year, int number) {

    public DocumentNumber {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "%d is no number of a document. Expected 1 or more. Try the next number of the year."
                            .formatted(number));
        }
    }

    public String text() {
        return "%s〔%d〕%d号".formatted(word, year, number);
    }
}
