package guatu.shell;

/**
 * A line of the left menu, contributed by a room.
 *
 * @param order lines stand in this order
 * @param messageKey its words
 * @param path where it leads
 * @param icon name of a symbol in {@code /app/icons.svg}
 * @param permission what the person must be allowed to, by the name the directory gives it
 */
public record MenuItem(int order, String messageKey, String path, String icon, String permission) {}
