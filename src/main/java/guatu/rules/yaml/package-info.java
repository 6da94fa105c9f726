@NullMarked
package guatu.rules.yaml;

import org.jspecify.annotations.NullMarked;
