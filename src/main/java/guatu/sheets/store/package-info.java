/** Uploaded files and how far they are. */
@NullMarked
package guatu.sheets.store;

import org.jspecify.annotations.NullMarked;
