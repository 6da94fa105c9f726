/**
 * On-site help (领导包联, 下镇街): which leader's post follows which unit and initiative, visits and what came of them; and the teams
 * and trainings set up for hard work. Nobody checks in, and no photograph is asked for.
 */
@NullMarked
package guatu.supervision.onsite;

import org.jspecify.annotations.NullMarked;
