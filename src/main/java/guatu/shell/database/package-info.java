@NullMarked
package guatu.shell.database;

import org.jspecify.annotations.NullMarked;
