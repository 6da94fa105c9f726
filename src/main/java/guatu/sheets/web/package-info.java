/** The page of an upload on its way, and what the pages of rooms need to take and hand out files. */
@NamedInterface("web")
@NullMarked
package guatu.sheets.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
