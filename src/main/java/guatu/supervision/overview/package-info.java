/**
 * Supervision as a whole: the problem lists' life (三张清单), the five faults by unit (慢、阻、浮、推、怕), the five working systems and the
 * linked main bodies, as an office configures them.
 */
@NullMarked
package guatu.supervision.overview;

import org.jspecify.annotations.NullMarked;
