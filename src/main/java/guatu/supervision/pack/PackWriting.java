package guatu.supervision.pack;

import guatu.letter.OfficialDocumentFile;
import guatu.rules.RuleVersion;
import guatu.rules.Rules;
import guatu.supervision.pack.ReviewPack.PackFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a pack's document and its tables. */
@Component
class PackWriting {

    private final MessageSource messages;
    private final Rules rules;

    PackWriting(MessageSource messages, Rules rules) {
        this.messages = messages;
        this.rules = rules;
    }

    PackFile document(ReviewPack pack, PackContent content) {
        RuleVersion rule = rules.inForce(PackRule.CODE, pack.asOfDay());
        PackDocument document = new PackDocument(
                content, words(pack), rule.integer("charted_units"), rule.decimal("points_behind_named"));
        return file(pack, "docx", output -> OfficialDocumentFile.write(document.written(), output));
    }

    PackFile workbook(ReviewPack pack, PackContent content) {
        return file(pack, "xlsx", output -> PackWorkbook.write(content, words(pack), output));
    }

    private PackFile file(ReviewPack pack, String extension, Written written) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            written.to(output);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        byte[] content = output.toByteArray();
        String name = words(pack)
                .text(
                        "pack.file",
                        pack.unit().name(),
                        pack.period().code(),
                        pack.asOfDay().toString());
        return new PackFile(name + "." + extension, PackHash.of(content), content);
    }

    private PackWords words(ReviewPack pack) {
        return new PackWords(messages, Locale.forLanguageTag(pack.language()));
    }

    private interface Written {
        void to(OutputStream output) throws IOException;
    }
}
