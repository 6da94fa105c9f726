package guatu.promotion;

/** Where a lead stands: in a stage, held up in one, or lost in one. */
public sealed interface Standing {

    Stage stage();

    record Active(Stage stage) implements Standing {}

    /** Its clock stops. @param reason why it waits */
    record Paused(Stage stage, String reason) implements Standing {}

    /** @param reason why it came to nothing */
    record Lost(Stage stage, String reason) implements Standing {}

    /** The name under which it is stored and its words are found. */
    default String code() {
        return switch (this) {
            case Active _ -> "active";
            case Paused _ -> "paused";
            case Lost _ -> "lost";
        };
    }

    static Standing of(String code, Stage stage, String reason) {
        return switch (code) {
            case "active" -> new Active(stage);
            case "paused" -> new Paused(stage, reason);
            case "lost" -> new Lost(stage, reason);
            default -> throw new IllegalArgumentException("no standing of a lead: " + code);
        };
    }
}
