@NullMarked
package guatu.rules.store;

import org.jspecify.annotations.NullMarked;
