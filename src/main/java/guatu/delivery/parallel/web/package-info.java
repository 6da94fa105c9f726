@NullMarked
package guatu.delivery.parallel.web;

import org.jspecify.annotations.NullMarked;
