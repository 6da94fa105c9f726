package guatu.shell;

import java.util.List;
import java.util.Map;

/** What a page is there for, by the names under which people know it; the room that keeps those names gives one bean. */
public interface ServedHere {

    /** @param address where it is said what the name asks for */
    record Named(String chinese, String english, String address) {}

    /** @param parameters of the page's query */
    List<Named> at(String path, Map<String, List<String>> parameters);
}
