package guatu.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import guatu.directory.FirstAdministrator.Takeover;
import guatu.shell.Refused;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** One story, since there is a first administrator only once. Without the founder of zones, the database has no people. */
@SpringBootTest
@AutoConfigureMockMvc
class FirstAdministratorTest {

    private static final String PASSWORD = "a long first sentence";

    @Autowired
    FirstAdministrator first;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Test
    void theCodeMakesOneAdministratorOnce() throws Exception {
        String outdated = first.newCode();
        String code = first.newCode();

        assertThat(status()).isEqualTo(200);
        assertThatThrownBy(() -> first.takeOver(outdated, takeover("chief", PASSWORD)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> first.takeOver(code, takeover("chief", "short")))
                .isInstanceOf(Refused.class);

        try (ExecutorService crowd = Executors.newFixedThreadPool(4)) {
            crowd.invokeAll(IntStream.range(0, 4)
                    .<Callable<Object>>mapToObj(number -> Executors.callable(() -> first.takeOver(
                            code, new Takeover("测试区", "ZONE" + number, "chief" + number, "", PASSWORD, PASSWORD))))
                    .toList());
        }

        String username =
                jdbc.sql("select username from person").query(String.class).single();
        Viewer administrator = viewers.byUsername(username).orElseThrow();
        assertThat(administrator.may(Permission.ADMINISTER)).isTrue();
        assertThat(jdbc.sql("select count(*) from organisation")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(status()).isEqualTo(404);
        assertThat(mvc.perform(post("/setup")
                                .param("code", code)
                                .param("organisationName", "测试区")
                                .param("organisationCode", "AGAIN")
                                .param("username", "again")
                                .param("displayName", "")
                                .param("password", PASSWORD)
                                .param("repeated", PASSWORD)
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private static Takeover takeover(String username, String password) {
        return new Takeover("测试区", "ZONE", username, "", password, password);
    }

    private int status() throws Exception {
        return mvc.perform(get("/setup")).andReturn().getResponse().getStatus();
    }
}
