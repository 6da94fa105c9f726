@NullMarked
package guatu.delivery.exchange.web;

import org.jspecify.annotations.NullMarked;
