@NullMarked
package guatu.delivery.web;

import org.jspecify.annotations.NullMarked;
