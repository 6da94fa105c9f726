@NullMarked
package guatu.audit.web;

import org.jspecify.annotations.NullMarked;
