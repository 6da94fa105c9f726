@NullMarked
package guatu.rules;

import org.jspecify.annotations.NullMarked;
