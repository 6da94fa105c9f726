@NullMarked
package guatu;

import org.jspecify.annotations.NullMarked;
