/**
 * The gantry of lights (亮灯时长): how long each unit's initiatives stood in which light, what turned them, which promises were kept,
 * what was recorded late, and which dates were moved. In the order of the tree: nobody is ranked here.
 */
@NullMarked
package guatu.supervision.gantry;

import org.jspecify.annotations.NullMarked;
