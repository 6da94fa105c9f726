@NullMarked
package guatu.delivery.collections.store;

import org.jspecify.annotations.NullMarked;
