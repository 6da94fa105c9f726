package guatu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Guatu {

    static void main(String[] arguments) {
        SpringApplication.run(Guatu.class, arguments);
    }
}
