/** When initiatives may be finished, and how likely their promises are: pure values, computed by the plan engine. */
@NullMarked
package guatu.delivery.outlook;

import org.jspecify.annotations.NullMarked;
