/** How a lead moves on: stages, gates, clocks, contacts, documents and the team. */
@NullMarked
package guatu.promotion.pipeline;

import org.jspecify.annotations.NullMarked;
