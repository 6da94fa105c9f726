package guatu.supervision.pack;

import guatu.letter.OfficialDocument;
import guatu.letter.OfficialDocument.Block;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Puts a pack's text together by rule: what is written follows from the numbers alone.
 *
 * @param charted units in a chart at most
 * @param namedBehind percentage points behind schedule from which a unit is named
 */
record PackDocument(PackContent content, PackWords words, int charted, BigDecimal namedBehind) {

    OfficialDocument written() {
        PackText text = new PackText(words);
        new PackOverview(content, words, text).write();
        new PackUnits(content, words, text, charted, namedBehind).write();
        new PackLists(content, words, text).write();
        sources(text);
        return new OfficialDocument(
                content.unit(),
                Optional.empty(),
                words.text("pack.doc.title", content.unit(), words.until(content.day())),
                Optional.empty(),
                text.body(),
                List.of(),
                content.unit(),
                content.day());
    }

    private void sources(PackText text) {
        text.heading("pack.doc.sources");
        PackFigures.of(content, words)
                .forEach(figure ->
                        text.add(new Block.Paragraph(words.text("pack.doc.source", figure.name(), figure.source()))));
        text.say("pack.doc.rules", String.join(words.text("pack.doc.comma"), content.rules()));
    }
}
