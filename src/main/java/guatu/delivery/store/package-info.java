@NullMarked
package guatu.delivery.store;

import org.jspecify.annotations.NullMarked;
