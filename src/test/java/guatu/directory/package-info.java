@NullMarked
package guatu.directory;

import org.jspecify.annotations.NullMarked;
