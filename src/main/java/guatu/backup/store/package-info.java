@NullMarked
package guatu.backup.store;

import org.jspecify.annotations.NullMarked;
