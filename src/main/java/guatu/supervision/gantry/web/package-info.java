/** Pages of the gantry of lights. */
@NullMarked
package guatu.supervision.gantry.web;

import org.jspecify.annotations.NullMarked;
