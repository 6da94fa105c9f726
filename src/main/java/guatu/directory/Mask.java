package guatu.directory;

/** Enough of a contact to recognise it, too little to use it. */
final class Mask {

    private static final String HIDDEN = "****";

    private Mask() {}

    /** {@code 138****5678}; of short numbers only the last two digits. */
    static String mobile(String number) {
        if (number.isEmpty()) {
            return "";
        }
        return number.length() >= 11
                ? number.substring(0, number.length() - 8) + HIDDEN + number.substring(number.length() - 4)
                : HIDDEN + number.substring(number.length() - 2);
    }

    /** {@code z****@example.cn}. */
    static String email(String address) {
        int at = address.indexOf('@');
        return at < 1 ? "" : address.substring(0, 1) + HIDDEN + address.substring(at);
    }
}
