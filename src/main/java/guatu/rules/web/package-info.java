@NullMarked
package guatu.rules.web;

import org.jspecify.annotations.NullMarked;
