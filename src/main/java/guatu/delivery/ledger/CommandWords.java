package guatu.delivery.ledger;

import java.util.List;

/**
 * What stands behind a command's name: files, and options as {@code --name=value}.
 *
 * @param files the words that are no option, in their order
 */
record CommandWords(List<String> files, List<String> options) {

    static CommandWords of(List<String> arguments) {
        return new CommandWords(
                arguments.stream().filter(word -> !word.startsWith("--")).toList(),
                arguments.stream().filter(word -> word.startsWith("--")).toList());
    }

    /** Empty when the option was not given. */
    String option(String name) {
        String prefix = "--" + name + "=";
        return options.stream()
                .filter(option -> option.startsWith(prefix))
                .map(option -> option.substring(prefix.length()))
                .findFirst()
                .orElse("");
    }

    /** True when every option is one of these. */
    boolean onlyKnows(String name) {
        return options.stream().allMatch(option -> option.startsWith("--" + name + "="));
    }
}
