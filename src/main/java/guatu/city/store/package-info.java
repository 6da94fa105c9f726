@NullMarked
package guatu.city.store;

import org.jspecify.annotations.NullMarked;
