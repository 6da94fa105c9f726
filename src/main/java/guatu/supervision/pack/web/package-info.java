/** Pages of review packs. */
@NullMarked
package guatu.supervision.pack.web;

import org.jspecify.annotations.NullMarked;
