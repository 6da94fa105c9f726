package guatu.directory.signin;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** What a session keeps: whose it is. Rights are read anew with every request. */
record SignedInAccount(UUID id, String username) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
