@NullMarked
package guatu.directory.web;

import org.jspecify.annotations.NullMarked;
