package guatu.supervision.pack;

import guatu.letter.OfficialDocument.Block;
import guatu.letter.OfficialDocument.Block.Column;
import java.util.ArrayList;
import java.util.List;

/** The body of a pack's document as it grows, chapter after chapter. */
final class PackText {

    private final PackWords words;
    private final List<Block> body = new ArrayList<>();
    private int chapter;

    PackText(PackWords words) {
        this.words = words;
    }

    /** Begins a chapter under the next number. */
    void heading(String key) {
        chapter++;
        body.add(new Block.Heading(1, words.text("pack.doc.chapter." + chapter) + words.text(key)));
    }

    void say(String key, Object... arguments) {
        body.add(new Block.Paragraph(words.text(key, arguments)));
    }

    void add(Block block) {
        body.add(block);
    }

    Column column(String key, int share, boolean number) {
        return new Column(words.text(key), share, number);
    }

    List<Block> body() {
        return List.copyOf(body);
    }
}
