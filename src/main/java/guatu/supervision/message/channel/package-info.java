/** Ways out of the product: e-mail and robots in groups, when they are used, and the post that leaves by them. */
@NullMarked
package guatu.supervision.message.channel;

import org.jspecify.annotations.NullMarked;
