/**
 * Messages (消息): people and units are told of what concerns them, inside the product once, outside of it at least once and under
 * one key. {@link guatu.supervision.message.Messages} is the door for the other parts of supervision.
 */
@NullMarked
package guatu.supervision.message;

import org.jspecify.annotations.NullMarked;
