package guatu.supervision.message;

import guatu.shell.SignedIn;
import guatu.shell.UnreadMessages;
import guatu.supervision.message.store.MessageTable;
import org.springframework.stereotype.Component;

/** Shows in the frame of every page how much of the inbox is unread. */
@Component
class InboxInFrame implements UnreadMessages {

    private static final int MOST = 99;

    private final MessageTable messages;

    InboxInFrame(MessageTable messages) {
        this.messages = messages;
    }

    @Override
    public String path() {
        return "/messages";
    }

    @Override
    public int unread(SignedIn person) {
        return messages.unread(person.id(), MOST);
    }
}
