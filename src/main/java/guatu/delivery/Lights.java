package guatu.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Computes lights from records; nobody types one in. */
@Service
public class Lights {

    /** Computes today's light of these initiatives anew, in the caller's transaction. */
    public void refresh(Collection<UUID> initiativeIds) {}

    /** Computes all of them anew for a day. */
    public void refreshAll(LocalDate today) {}
}
