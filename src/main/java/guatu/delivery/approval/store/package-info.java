@NullMarked
package guatu.delivery.approval.store;

import org.jspecify.annotations.NullMarked;
