@NullMarked
package guatu.directory.store;

import org.jspecify.annotations.NullMarked;
