package guatu.delivery.ledger;

import guatu.directory.Viewer;
import guatu.directory.Viewers;
import guatu.sheets.NamedContent;
import guatu.sheets.Refusal;
import guatu.shell.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code import FILE... [--as=USERNAME]}: loads the files as one ledger, or says what is wrong with it. */
@Component
class ImportCommand implements Command {

    private final LedgerLoad load;
    private final Viewers viewers;
    private final MessageSource messages;

    ImportCommand(LedgerLoad load, Viewers viewers, MessageSource messages) {
        this.load = load;
        this.viewers = viewers;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments) {
        CommandWords words = CommandWords.of(arguments);
        String username = words.option("as");
        Optional<Viewer> recorder = username.isEmpty() ? Optional.empty() : viewers.byUsername(username);
        if (words.files().isEmpty() || !words.onlyKnows("as") || (!username.isEmpty() && recorder.isEmpty())) {
            System.err.println(
                    "Usage: import FILE... [--as=USERNAME], where USERNAME is the account that the records are signed with.");
            return 2;
        }
        Ledger ledger;
        try {
            ledger = LedgerFiles.read(contents(words.files()));
        } catch (IOException unreadable) {
            System.err.printf("Cannot read '%s'. Expected a file. Try its full path.%n", unreadable.getMessage());
            return 2;
        }
        if (recorder.isEmpty() && ledger.lines().stream().anyMatch(line -> line.sheet() == LedgerSheet.PROGRESS)) {
            System.err.println("Found progress, which needs an account that records it. Try --as=USERNAME.");
            return 2;
        }
        return say(load.load(Importer.product(recorder), ledger, String.join("、", words.files())));
    }

    private int say(CheckedLedger loaded) {
        for (Refusal refusal : loaded.refusals()) {
            String key = "ledger.problem." + refusal.problem().code();
            System.err.printf(
                    "%s %s %s: %s -> %s. %s%n",
                    refusal.sheet(),
                    refusal.row() == 0 ? "" : refusal.row(),
                    refusal.column(),
                    refusal.found(),
                    text(key + ".expected", refusal.expected()),
                    text(key + ".try"));
        }
        System.out.printf(
                "%d new, %d changed, %d unchanged, %d refused%s%n",
                loaded.count(Difference.Kind.NEW),
                loaded.count(Difference.Kind.CHANGED),
                loaded.count(Difference.Kind.UNCHANGED),
                loaded.refusals().size(),
                loaded.refusals().isEmpty() ? "" : "; nothing was loaded");
        return loaded.refusals().isEmpty() ? 0 : 2;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }

    private static List<NamedContent> contents(List<String> files) throws IOException {
        List<NamedContent> contents = new ArrayList<>();
        for (String file : files) {
            Path path = Path.of(file);
            contents.add(new NamedContent(String.valueOf(path.getFileName()), Files.readAllBytes(path)));
        }
        return contents;
    }
}
