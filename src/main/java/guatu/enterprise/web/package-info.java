/** The registry's pages and its JSON. */
@NullMarked
package guatu.enterprise.web;

import org.jspecify.annotations.NullMarked;
