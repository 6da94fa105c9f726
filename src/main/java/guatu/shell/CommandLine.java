package guatu.shell;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Reads the first word of the command line: {@code serve} (or none) opens the pages, any other is a {@link Command}. */
public final class CommandLine {

    private CommandLine() {}

    public static void run(Class<?> application, String... arguments) {
        List<String> words =
                Arrays.stream(arguments).filter(word -> !word.startsWith("--")).toList();
        String[] options =
                Arrays.stream(arguments).filter(word -> word.startsWith("--")).toArray(String[]::new);
        if (words.isEmpty() || words.getFirst().equals("serve")) {
            new SpringApplicationBuilder(application).run(options);
            return;
        }
        System.exit(runCommand(application, words, options));
    }

    private static int runCommand(Class<?> application, List<String> words, String[] options) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties("guatu.command=" + words.getFirst())
                .run(options)) {
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
