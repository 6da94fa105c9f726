/** The front of supervision, and its place in the menu. */
@NullMarked
package guatu.supervision.web;

import org.jspecify.annotations.NullMarked;
