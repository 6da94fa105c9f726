/** The parallel view of an initiative (串联变并联): its plan as it is, beside the same without the links that are nothing but habit. */
@NullMarked
package guatu.delivery.parallel;

import org.jspecify.annotations.NullMarked;
