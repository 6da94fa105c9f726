@NullMarked
package guatu.calendar;

import org.jspecify.annotations.NullMarked;
