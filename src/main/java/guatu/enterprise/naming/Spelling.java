package guatu.enterprise.naming;

/** Compares two short texts sign by sign, as they are mistyped: by sound, by look, by a swap, by a sign too few. */
public final class Spelling {

    private Spelling() {}

    /** Same length, and wherever they differ the one sign can have been meant by the other. */
    public static boolean mistyped(String one, String other) {
        if (one.length() != other.length() || one.equals(other)) {
            return false;
        }
        for (int place = 0; place < one.length(); place++) {
            if (!Sounds.mistakable(one.charAt(place), other.charAt(place))) {
                return false;
            }
        }
        return true;
    }

    /** How many places differ; texts of two lengths differ everywhere. */
    public static int differences(String one, String other) {
        if (one.length() != other.length()) {
            return Math.max(one.length(), other.length());
        }
        int differences = 0;
        for (int place = 0; place < one.length(); place++) {
            differences += one.charAt(place) == other.charAt(place) ? 0 : 1;
        }
        return differences;
    }

    /** Two neighbours changed places, and nothing else. */
    public static boolean swapped(String one, String other) {
        if (one.length() != other.length() || differences(one, other) != 2) {
            return false;
        }
        int at = commonStart(one, other);
        return one.charAt(at) == other.charAt(at + 1) && one.charAt(at + 1) == other.charAt(at);
    }

    /** One sign stands in the longer text and is missing in the other. */
    public static boolean oneMissing(String one, String other) {
        String longer = one.length() > other.length() ? one : other;
        String shorter = one.length() > other.length() ? other : one;
        int at = commonStart(longer, shorter);
        return longer.length() == shorter.length() + 1
                && longer.substring(at + 1).equals(shorter.substring(at));
    }

    /** The longer has a sign twice running that the other has once. */
    public static boolean doubled(String one, String other) {
        String longer = one.length() > other.length() ? one : other;
        String shorter = one.length() > other.length() ? other : one;
        int at = commonStart(longer, shorter);
        return at > 0
                && at < longer.length()
                && longer.charAt(at) == longer.charAt(at - 1)
                && longer.length() == shorter.length() + 1
                && longer.substring(at + 1).equals(shorter.substring(at));
    }

    public static int commonStart(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /** All signs of the shorter stand in the longer in their order. */
    public static boolean within(String shorter, String longer) {
        int at = 0;
        for (int place = 0; place < longer.length() && at < shorter.length(); place++) {
            at += longer.charAt(place) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }

    /** The share of sign pairs that both have (Dice's coefficient), from 0 to 1. */
    public static double sharedPairs(String one, String other) {
        if (one.length() < 2 || other.length() < 2) {
            return one.equals(other) ? 1 : 0;
        }
        boolean[] taken = new boolean[other.length() - 1];
        int shared = 0;
        for (int place = 0; place + 1 < one.length(); place++) {
            for (int match = 0; match < taken.length; match++) {
                if (!taken[match] && one.startsWith(other.substring(match, match + 2), place)) {
                    taken[match] = true;
                    shared++;
                    break;
                }
            }
        }
        return 2.0 * shared / (one.length() + other.length() - 2);
    }
}
