package guatu.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Writes over the JSON API with a token. */
final class Program {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    Program(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * @param key under which it may be sent any number of times and is done once
     * @return the record that was made or decided on
     * @throws NoAnswer when there was none, or none that says that it is done
     */
    UUID send(String path, String key, String body) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + token)
                            .header("Idempotency-Key", key)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer::body).isIn(201, 500, 503);
            if (answer.statusCode() != 201) {
                throw new NoAnswer(answer.body());
            }
            return UUID.fromString(JSON.readTree(answer.body()).get("id").asString());
        } catch (IOException noAnswer) {
            throw new NoAnswer(noAnswer);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
