/** What it would take to meet a date (压缩工期): the time-cost trade-off of a network. */
@NullMarked
@NamedInterface("compression")
package guatu.scheduling.compression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
