@NullMarked
package guatu.figures.web;

import org.jspecify.annotations.NullMarked;
