package guatu.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Reads the first word of the command line: {@code serve} (or none) opens the pages, any other is a {@link Command}, or
 * something that needs no application at all. What has a dot in its name ({@code --guatu.data=folder}) is a setting of the
 * application; everything else behind a command's name is the command's own.
 */
public final class CommandLine {

    /** Libraries of the command would otherwise log into its results. */
    private static final String LOGGING = "logback.configurationFile";

    private CommandLine() {}

    /**
     * @param alone what needs neither settings nor a database, by name: it gets the words behind its name and gives the exit
     *     code
     */
    public static void run(Class<?> application, Map<String, ToIntFunction<List<String>>> alone, String... arguments) {
        if (arguments.length > 0 && alone.containsKey(arguments[0])) {
            System.setProperty(LOGGING, "silent-logback.xml");
            List<String> words = List.of(arguments).subList(1, arguments.length);
            System.exit(alone.get(arguments[0]).applyAsInt(words));
        }
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
        System.exit(runCommand(application, alone.keySet(), words, settings));
    }

    private static boolean isSetting(String word) {
        return word.startsWith("--") && word.split("=", 2)[0].contains(".");
    }

    private static int runCommand(Class<?> application, Set<String> alone, List<String> words, String[] settings) {
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
                    Stream.concat(commands.stream().map(Command::name), alone.stream())
                            .sorted()
                            .collect(Collectors.joining(", ")));
            return 2;
        }
    }
}
