@NullMarked
package guatu.delivery.compression.web;

import org.jspecify.annotations.NullMarked;
