/** The wall chart (挂图): what it shows and how it is drawn, as plain values, and the word that it changed. */
@NullMarked
package guatu.delivery.chart;

import org.jspecify.annotations.NullMarked;
