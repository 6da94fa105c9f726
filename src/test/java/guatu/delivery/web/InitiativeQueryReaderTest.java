package guatu.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.InitiativeQuery;
import guatu.delivery.InitiativeQuery.Place;
import guatu.delivery.InitiativeQuery.Sort;
import guatu.delivery.Kind;
import guatu.delivery.Light;
import guatu.delivery.Likelihood;
import guatu.shell.InvalidInput;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class InitiativeQueryReaderTest {

    @Test
    void anEmptyAddressAsksForEverything() {
        assertThat(read("")).isEqualTo(InitiativeQuery.everything());
        assertThat(read("text=&unit=&kind=&light=&due=&sort=&limit=&after=")).isEqualTo(InitiativeQuery.everything());
    }

    @Test
    void everyParameterIsRead() {
        InitiativeQuery query = read(
                "text=%20zn%20&unit=A&unit=B&kind=project&kind=hard_problem&light=red&likelihood=unlikely&likelihood=unknown&list=L"
                        + "&industry=I&space=S&stage=T&due=week&sort=-promise&after=P-1~2026-03-01&limit=20");

        assertThat(query.text()).isEqualTo("zn");
        assertThat(query.units()).containsExactly("A", "B");
        assertThat(query.kinds()).containsExactly(Kind.PROJECT, Kind.HARD_PROBLEM);
        assertThat(query.lights()).containsExactly(Light.RED);
        assertThat(query.likelihoods()).containsExactly(Likelihood.UNLIKELY, Likelihood.UNKNOWN);
        assertThat(query.lists()).containsExactly("L");
        assertThat(query.industries()).containsExactly("I");
        assertThat(query.places()).containsExactly("S");
        assertThat(query.stage()).isEqualTo("T");
        assertThat(query.due()).isEqualTo("week");
        assertThat(query.sort()).isEqualTo(Sort.PROMISE);
        assertThat(query.descending()).isTrue();
        assertThat(query.after()).contains(new Place("2026-03-01", "P-1"));
        assertThat(query.limit()).isEqualTo(20);
    }

    /** The bounds stood in the names once, and addresses with them may be kept. */
    @Test
    void formerNamesOfLikelihoodsAreRead() {
        assertThat(read("likelihood=under_50&likelihood=from_50&likelihood=from_80")
                        .likelihoods())
                .containsExactly(Likelihood.UNLIKELY, Likelihood.UNSURE, Likelihood.LIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=house",
                "light=pink",
                "likelihood=certain",
                "sort=size",
                "sort=--code",
                "due=tomorrow",
                "limit=many",
                "sort=promise&after=P-1~soon",
                "sort=light&after=P-1~2",
                "sort=late&after=01a1fb52-9938-795d-85b5-37e9d35e95c2~99999999999",
                "sort=likelihood&after=01a1fb52-9938-795d-85b5-37e9d35e95c2~1e999999999"
            })
    void whatIsUnknownIsRefusedInsteadOfLeftOut(String address) {
        assertThatThrownBy(() -> read(address)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aPageIsNeverLargerThanItMayBe() {
        assertThat(read("limit=100000").limit()).isEqualTo(InitiativeQuery.LARGEST_PAGE);
        assertThat(read("limit=-3").limit()).isEqualTo(1);
    }

    @Test
    void aNulIsLeftOut() {
        assertThat(read("text=a%00b&unit=%00").text()).isEqualTo("ab");
    }

    private static InitiativeQuery read(String address) {
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        for (String parameter : address.split("&")) {
            String[] parts = parameter.split("=", 2);
            decoded.add(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return InitiativeQueryReader.read(decoded);
    }
}
