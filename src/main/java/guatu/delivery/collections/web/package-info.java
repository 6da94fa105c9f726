@NullMarked
package guatu.delivery.collections.web;

import org.jspecify.annotations.NullMarked;
