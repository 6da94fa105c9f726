/**
 * Review packs (研判): a unit's work over a week, a month or a quarter as of a day, put together by rule, each figure with its source,
 * as an official document and as tables. The same day gives the same numbers whenever it is asked.
 */
@NullMarked
package guatu.supervision.pack;

import org.jspecify.annotations.NullMarked;
