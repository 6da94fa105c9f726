package guatu.shell;

/** The inbox that the frame of every page points to; the room that keeps it gives one bean. */
public interface UnreadMessages {

    /** Of its page. */
    String path();

    /** How many the person has not read, counted up to a bound. */
    int unread(SignedIn person);
}
