/** What it would take to meet a date (压缩工期): the cheapest activities of an initiative to shorten, and what each finish costs. */
@NullMarked
package guatu.delivery.compression;

import org.jspecify.annotations.NullMarked;
