/** The Gantt chart of a plan as a plain model: dates become places, nothing here knows of words or of the web. */
@NullMarked
package guatu.delivery.gantt;

import org.jspecify.annotations.NullMarked;
