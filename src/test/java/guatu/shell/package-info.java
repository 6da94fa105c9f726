@NullMarked
package guatu.shell;

import org.jspecify.annotations.NullMarked;
