@NullMarked
package guatu.figures.store;

import org.jspecify.annotations.NullMarked;
