/**
 * Official documents (公文) as .docx in the layout of GB/T 9704-2012 《党政机关公文格式》. Knows nothing of orders, reviews or signings:
 * what a document says is handed in by the room whose document it is.
 */
@ApplicationModule(
        displayName = "Letter",
        allowedDependencies = {})
@NullMarked
package guatu.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
