/** The demo: accounts and the Jiaxing ledger, in profile "demo" only. */
@ApplicationModule(displayName = "Demo")
@NullMarked
package guatu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
