package guatu.promotion;

import guatu.promotion.promise.Done;
import guatu.promotion.promise.Measure;
import guatu.promotion.promise.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What investor and zone promise in tests. */
final class Promised {

    private Promised() {}

    /** 100 mu of it. */
    static LeadDescription onLand(LeadDescription said) {
        return new LeadDescription(
                said.investor(),
                said.creditCode(),
                said.project(),
                said.onlineCode(),
                said.channel(),
                said.openness(),
                said.industryCode(),
                said.country(),
                new Scale(
                        said.scale().investment(),
                        Optional.of(new BigDecimal("100")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                said.note(),
                said.source());
    }

    static Terms investment(String amount, String due) {
        return new Terms(
                Measure.INVESTMENT, "累计投资", new BigDecimal(amount), "CNY", Optional.of(LocalDate.parse(due)), "");
    }

    static Terms payment(String amount, String due) {
        return new Terms(
                Measure.PAYMENT,
                "固定资产投资奖补",
                new BigDecimal(amount),
                "CNY",
                Optional.of(LocalDate.parse(due)),
                "投资协议第五条");
    }

    static Done done(String day, String amount) {
        return new Done(LocalDate.parse(day), new BigDecimal(amount), "", "银行回单", Optional.empty(), Optional.empty());
    }
}
