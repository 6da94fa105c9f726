/** Earned value of an initiative (挣值): how far its work is ahead of its baseline or behind it, on the weights of its activities. */
@NullMarked
package guatu.delivery.earnedvalue;

import org.jspecify.annotations.NullMarked;
