package guatu.supervision.whistle;

import guatu.supervision.league.ShareMeasures;
import guatu.supervision.league.store.MeasuredShareRows;
import guatu.supervision.whistle.store.WhistleMeasureRows;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What league tables count of whistles: taken within the limit, and found unsolved after a unit had said that it was solved. */
@Configuration(proxyBeanMethods = false)
class WhistleMeasures {

    @Bean
    static ShareMeasures whistleShares(MeasuredShareRows rows) {
        return new ShareMeasures(
                rows,
                "/supervision/whistles/",
                Map.of(
                        "whistles_answered",
                        WhistleMeasureRows::answered,
                        "whistles_reopened",
                        WhistleMeasureRows::reopened));
    }
}
