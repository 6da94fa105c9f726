@NullMarked
package guatu.scheduling;

import org.jspecify.annotations.NullMarked;
