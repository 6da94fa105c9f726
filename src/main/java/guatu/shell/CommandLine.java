package guatu.shell;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Reads the first word of the command line: {@code serve} (or none) opens the pages, any other is a {@link Command}.
 * What has a dot in its name ({@code --guatu.data=folder}) is a setting of the application; everything else behind a
 * command's name is the command's own.
 */
public final class CommandLine {

    private CommandLine() {}

    public static void run(Class<?> application, String... arguments) {
        String[] settings =
                Arrays.stream(arguments).filter(CommandLine::isSetting).toArray(String[]::new);
        List<String> words =
                Arrays.stream(arguments).filter(word -> !isSetting(word)).toList();
        if (words.isEmpty()
                || words.getFirst().equals("serve")
                || words.getFirst().startsWith("--")) {
            new SpringApplicationBuilder(application).run(arguments);
            return;
        }
        System.exit(runCommand(application, words, settings));
    }

    private static boolean isSetting(String word) {
        return word.startsWith("--") && word.split("=", 2)[0].contains(".");
    }

    private static int runCommand(Class<?> application, List<String> words, String[] settings) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties("guatu.command=" + words.getFirst())
                .run(settings)) {
            List<Command> commands =
                    context.getBeanProvider(Command.class).orderedStream().toList();
            for (Command command : commands) {
                if (command.name().equals(words.getFirst())) {
                    return command.run(words.subList(1, words.size()));
                }
            }
            System.err.printf(
                    "There is no command '%s'. Try one of: serve, %s%n",
                    words.getFirst(),
                    String.join(
                            ", ", commands.stream().map(Command::name).sorted().toList()));
            return 2;
        }
    }
}
