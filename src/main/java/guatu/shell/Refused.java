package guatu.shell;

import java.util.List;

/**
 * What a person asked for can't be done as asked, and the person can mend it. The message is a key of the room's
 * bundle whose text says what was found, what was expected and what to try.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient String messageKey;
    private final transient List<Object> arguments;

    public Refused(String messageKey, Object... arguments) {
        super(messageKey + " " + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
