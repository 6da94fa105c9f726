/** Pages and endpoints of whistles. */
@NullMarked
package guatu.supervision.whistle.web;

import org.jspecify.annotations.NullMarked;
