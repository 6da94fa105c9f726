/** Deals as the offices' own ledgers: the grouped workbook both ways, and the form of one key project. */
@NullMarked
package guatu.promotion.sheet;

import org.jspecify.annotations.NullMarked;
