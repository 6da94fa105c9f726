@NullMarked
package guatu.city;

import org.jspecify.annotations.NullMarked;
