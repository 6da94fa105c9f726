package guatu.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.shell.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class PageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();

    @Test
    void aLinkSetsOneParameterAndKeepsTheOthers() {
        parameters.add("kind", "project");
        parameters.add("unit", "A&B");
        parameters.add("unit", "西片");

        assertThat(page().link("kind", "reform"))
                .isEqualTo("/initiatives?unit=A%26B&unit=%E8%A5%BF%E7%89%87&kind=reform");
        assertThat(page().link("kind", "")).isEqualTo("/initiatives?unit=A%26B&unit=%E8%A5%BF%E7%89%87");
    }

    @Test
    void aLinkForgetsThePlaceInTheListUnlessItIsTheOneMeant() {
        parameters.add("after", "PRJ-1~x");
        parameters.add("sort", "name");

        assertThat(page().link("sort", "-name")).isEqualTo("/initiatives?sort=-name");
        assertThat(page().link("after", "PRJ-2~y z")).isEqualTo("/initiatives?sort=name&after=PRJ-2%7Ey+z");
        assertThat(page().queryString()).isEqualTo("sort=name");
    }

    @Test
    void anotherPageIsAskedForTheSame() {
        parameters.add("kind", "project");
        parameters.add("unit", "N");
        parameters.add("asOf", "2026-02-01");

        assertThat(page().link("/other", "unit", "S", "light", "red"))
                .isEqualTo("/other?kind=project&asOf=2026-02-01&unit=S&light=red");
    }

    @Test
    void withoutParametersALinkIsThePathAlone() {
        assertThat(page().link("kind", "")).isEqualTo("/initiatives");
        assertThat(page().queryString()).isEmpty();
    }

    @Test
    void whatIsTypedCannotLeaveItsPlaceInTheAddress() {
        parameters.add("text", "\"><script>&x=1#y");

        assertThat(page().queryString()).isEqualTo("text=%22%3E%3Cscript%3E%26x%3D1%23y");
    }

    @Test
    void anotherPageKeepsTheDay() {
        LocalDate past = TODAY.minusDays(9);

        assertThat(page().to("/initiatives/P-1")).isEqualTo("/initiatives/P-1");
        assertThat(page(AsOf.day(past, TODAY)).to("/initiatives/P-1")).isEqualTo("/initiatives/P-1?asOf=2026-02-01");
        assertThat(page(AsOf.known(past, past, SHANGHAI)).to("/initiatives?unit=N"))
                .isEqualTo("/initiatives?unit=N&asOf=2026-02-01&known=then");
    }

    @Test
    void datesAreWrittenInTheLanguageOfThePage() {
        Instant evening = Instant.parse("2026-02-09T16:05:00Z");

        assertThat(page().date(TODAY)).isEqualTo("2026年2月10日");
        assertThat(page().dateTime(evening)).isEqualTo("2026年2月10日 00:05");
        assertThat(english().date(TODAY)).isEqualTo("10 Feb 2026");
        assertThat(page().date(null)).isEmpty();
        assertThat(english().either("经开区", "")).isEqualTo("经开区");
        assertThat(english().either("经开区", "EDZ")).isEqualTo("EDZ");
    }

    private Page page() {
        return page(AsOf.today(TODAY));
    }

    private Page page(AsOf asOf) {
        return page(asOf, Locale.SIMPLIFIED_CHINESE);
    }

    private Page english() {
        return page(AsOf.today(TODAY), Locale.ENGLISH);
    }

    private Page page(AsOf asOf, Locale locale) {
        return new Page(
                new StaticMessageSource(),
                locale,
                SHANGHAI,
                null,
                asOf,
                TODAY,
                "/initiatives",
                parameters,
                null,
                List.of(),
                null,
                null,
                null);
    }
}
