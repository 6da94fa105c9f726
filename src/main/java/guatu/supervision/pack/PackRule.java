package guatu.supervision.pack;

/** Where the numbers of review packs stand in room rules. */
final class PackRule {

    static final String CODE = "review-pack";

    private PackRule() {}
}
