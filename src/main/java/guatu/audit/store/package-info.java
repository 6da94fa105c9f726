@NullMarked
package guatu.audit.store;

import org.jspecify.annotations.NullMarked;
