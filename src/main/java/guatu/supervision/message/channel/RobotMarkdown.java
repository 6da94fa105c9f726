package guatu.supervision.message.channel;

/** Names that people typed, on their way into the Markdown that robots show: none becomes a link, a heading or a call to everybody. */
final class RobotMarkdown {

    private static final String SIGNS = "\\`*_{}[]()#+!<>|~";

    private RobotMarkdown() {}

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char sign : text.replaceAll("\\s+", " ").toCharArray()) {
            if (sign == '@') {
                escaped.append('＠');
            } else {
                escaped.append(SIGNS.indexOf(sign) >= 0 ? "\\" : "").append(sign);
            }
        }
        return escaped.toString();
    }
}
