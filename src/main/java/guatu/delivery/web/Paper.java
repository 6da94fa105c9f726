package guatu.delivery.web;

import guatu.shell.InvalidInput;

/** Sheets of ISO 216, landscape, in millimetres. */
public enum Paper {
    A3(420, 297),
    A0(1189, 841);

    private final int width;
    private final int height;

    Paper(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    static Paper of(String name) {
        return switch (name) {
            case "a3" -> A3;
            case "a0" -> A0;
            default -> throw new InvalidInput("paper", name, "a3, a0");
        };
    }
}
