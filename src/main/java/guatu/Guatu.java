package guatu;

import guatu.scheduling.exchange.ScheduleCommand;
import guatu.shell.CommandLine;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** {@code java -jar guatu.jar [serve]} serves pages; another first word runs the {@link guatu.shell.Command} of that name. */
@SpringBootApplication
@EnableScheduling
public class Guatu {

    public static void main(String[] arguments) {
        ScheduleCommand schedule = new ScheduleCommand(System.out, System.err);
        CommandLine.run(Guatu.class, Map.of("schedule", schedule::run), arguments);
    }

    @Bean
    Clock clock(@Value("${guatu.zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}
