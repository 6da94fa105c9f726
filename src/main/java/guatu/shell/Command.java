package guatu.shell;

import java.util.List;

/** Something that {@code java -jar guatu.jar NAME …} does instead of serving pages. */
public interface Command {

    String name();

    /**
     * @param arguments what stands behind the name on the command line
     * @return the exit code: 0 done, 1 done and something was found wrong, 2 the arguments or the input are wrong
     */
    int run(List<String> arguments);
}
