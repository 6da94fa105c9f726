/** The wall chart (挂图): what it shows, and how it is drawn, as plain values. */
@NullMarked
package guatu.delivery.chart;

import org.jspecify.annotations.NullMarked;
