package guatu.promotion.review;

import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.Stage;
import guatu.promotion.reading.Chain;
import guatu.promotion.reading.Chains;
import guatu.promotion.review.AdmissionInputs.Place;
import guatu.promotion.review.store.LeadSignTable;
import guatu.promotion.store.IndustryTable;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Scores a deal as it stands, without writing anything. */
@Service
public class AdmissionSheets {

    private final Rules rules;
    private final Chains chains;
    private final IndustryTable industries;
    private final LeadSignTable signs;

    AdmissionSheets(Rules rules, Chains chains, IndustryTable industries, LeadSignTable signs) {
        this.rules = rules;
        this.chains = chains;
        this.industries = industries;
        this.signs = signs;
    }

    public AdmissionRule rule(AsOf asOf) {
        return AdmissionRule.of(rules.inForce(AdmissionRule.CODE, asOf.day()));
    }

    public AdmissionSheet of(Viewer viewer, Lead lead, AdmissionInputs.Typed typed, AsOf asOf) {
        Map<String, Boolean> looked = signs.of(lead.id(), asOf).stream()
                .collect(Collectors.toMap(
                        one -> one.sign().sign(), one -> one.sign().present()));
        return AdmissionScoring.of(
                rule(asOf), new AdmissionInputs(lead.description().scale(), typed, place(viewer, lead, asOf), looked));
    }

    private Optional<Place> place(Viewer viewer, Lead lead, AsOf asOf) {
        return lead.description()
                .industryCode()
                .flatMap(code -> industries.all().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst())
                .flatMap(industry -> chains.of(viewer, industry.scheme(), asOf).segments().stream()
                        .filter(segment -> segment.industry().code().equals(industry.code()))
                        .findFirst())
                .map(segment -> place(segment, lead));
    }

    /** The deal itself is none of the others. */
    private static Place place(Chain.Segment segment, Lead lead) {
        long own = lead.stage().reached(Stage.SIGNED) ? 1 : 0;
        return new Place(
                segment.industry().name(),
                segment.industry().scheme(),
                Math.max(0, segment.signed() + segment.initiatives() - own));
    }
}
