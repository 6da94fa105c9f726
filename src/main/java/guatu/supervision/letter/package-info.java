/**
 * Official documents (公文) as .docx in the layout of GB/T 9704-2012 《党政机关公文格式》. Knows nothing of orders or reviews: what a
 * document says is handed in.
 */
@NullMarked
package guatu.supervision.letter;

import org.jspecify.annotations.NullMarked;
