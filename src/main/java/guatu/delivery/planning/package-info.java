/**
 * Setting up and changing initiatives and their plans. Every change takes the initiative's version, so that two people
 * can't overwrite each other unseen, and leaves an audit entry from old to new.
 */
@NullMarked
package guatu.delivery.planning;

import org.jspecify.annotations.NullMarked;
