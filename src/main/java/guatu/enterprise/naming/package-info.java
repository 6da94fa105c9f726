/** How names of firms are taken apart, and how two pieces of a name are compared. */
@NullMarked
package guatu.enterprise.naming;

import org.jspecify.annotations.NullMarked;
