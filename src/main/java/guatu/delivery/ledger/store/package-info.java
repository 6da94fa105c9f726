@NullMarked
package guatu.delivery.ledger.store;

import org.jspecify.annotations.NullMarked;
