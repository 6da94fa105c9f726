package guatu.delivery.ledger;

import guatu.delivery.Kind;
import guatu.shell.Command;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code export FILE.xlsx [--kind=project]}: writes the whole ledger in the form that {@code import} reads. */
@Component
class ExportCommand implements Command {

    private final LedgerTemplate template;
    private final MessageSource messages;

    ExportCommand(LedgerTemplate template, MessageSource messages) {
        this.template = template;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public int run(List<String> arguments) {
        CommandWords words = CommandWords.of(arguments);
        String kind = words.option("kind");
        if (words.files().size() != 1
                || !words.onlyKnows("kind")
                || !words.files().getFirst().endsWith(".xlsx")) {
            System.err.println("Usage: export FILE.xlsx [--kind=project|key_task|reform|hard_problem]");
            return 2;
        }
        Optional<Kind> only;
        try {
            only = kind.isEmpty() ? Optional.empty() : Optional.of(Kind.of(kind));
        } catch (IllegalArgumentException unknown) {
            System.err.printf("Found the kind '%s'. Try one of: project, key_task, reform, hard_problem.%n", kind);
            return 2;
        }
        try (OutputStream stream = Files.newOutputStream(Path.of(words.files().getFirst()))) {
            template.writeAll(
                    only, (key, values) -> messages.getMessage(key, values, Locale.SIMPLIFIED_CHINESE), stream);
        } catch (IOException unwritable) {
            System.err.printf("Cannot write '%s'. Try a folder that is there.%n", unwritable.getMessage());
            return 2;
        }
        System.out.println("Written: " + words.files().getFirst());
        return 0;
    }
}
