/** The registry as files: the form to fill in, its check and load, and the export that comes back unchanged. */
@NullMarked
package guatu.enterprise.exchange;

import org.jspecify.annotations.NullMarked;
