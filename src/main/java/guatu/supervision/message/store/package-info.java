/** Tables of messages, channels and post. */
@NullMarked
package guatu.supervision.message.store;

import org.jspecify.annotations.NullMarked;
