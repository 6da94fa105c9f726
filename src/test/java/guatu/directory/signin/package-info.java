@NullMarked
package guatu.directory.signin;

import org.jspecify.annotations.NullMarked;
