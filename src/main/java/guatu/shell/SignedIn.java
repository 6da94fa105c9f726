package guatu.shell;

import java.util.UUID;

/** What the frame of a page needs to know of the person who asks. */
public interface SignedIn {

    UUID id();

    String displayName();

    /** @param permission a name that the directory gives out */
    boolean may(String permission);
}
