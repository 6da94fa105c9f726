/** What the form of a key project (重点项目申报表) asks for and no other record holds: the year's target, its leader, ratings. */
@NullMarked
package guatu.promotion.keyproject;

import org.jspecify.annotations.NullMarked;
