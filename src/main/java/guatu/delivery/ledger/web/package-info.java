@NullMarked
package guatu.delivery.ledger.web;

import org.jspecify.annotations.NullMarked;
