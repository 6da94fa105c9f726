@NullMarked
package guatu.audit;

import org.jspecify.annotations.NullMarked;
