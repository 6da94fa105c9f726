@NullMarked
package guatu.shell.web;

import org.jspecify.annotations.NullMarked;
