package guatu.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.directory.Role;
import guatu.testing.TestZones;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@SpringBootTest
@Import(TestZones.class)
class OutageAnswersTest {

    @Autowired
    OutageAnswers answers;

    @Autowired
    TestZones zones;

    @Test
    void aDatabaseThatGoesAwayUnderASignedInPersonIsNotAskedForTheFrameOfTheAnswer() throws Exception {
        assertThat(answer("08006")).contains("数据库暂时连不上").doesNotContain("class=\"menu\"");
    }

    @Test
    void aFullDiskIsSaidInTheWholeFrame() throws Exception {
        assertThat(answer("53100")).contains("class=\"menu\"");
    }

    private String answer(String state) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/my-work");
        request.addPreferredLocale(Locale.CHINA);
        request.setAttribute(
                Pages.PERSON, zones.person(Role.STEWARD, zones.found().north()));
        MockHttpServletResponse response = new MockHttpServletResponse();
        answers.doFilter(request, response, (_, _) -> {
            throw new DataAccessResourceFailureException("statement", new SQLException("gone", state));
        });
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
