package guatu.promotion.review.web;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.review.AdmissionInputs.Typed;
import guatu.promotion.review.AdmissionReview;
import guatu.promotion.review.AdmissionReviews;
import guatu.promotion.review.AdmissionSheets;
import guatu.promotion.web.LeadInput;
import guatu.shell.Identifiers;
import guatu.shell.web.FormAnswer;
import guatu.shell.web.Page;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a deal's review: as it is, after a change, or with why a change was refused. */
@Component
class ReviewView {

    private final Leads leads;
    private final LeadRights rights;
    private final AdmissionReviews reviews;
    private final AdmissionSheets sheets;

    ReviewView(Leads leads, LeadRights rights, AdmissionReviews reviews, AdmissionSheets sheets) {
        this.leads = leads;
        this.rights = rights;
        this.reviews = reviews;
        this.sheets = sheets;
    }

    ModelAndView show(Viewer viewer, String code, Page page) {
        return new ModelAndView("promotion/review", model(viewer, code, page, Map.of()));
    }

    /**
     * Makes the change, then shows the review again.
     *
     * @param notice key of the words that say what was done
     * @param typed stays in the fields when it is refused
     */
    ModelAndView changed(
            Viewer viewer,
            String code,
            Page page,
            RedirectAttributes redirect,
            String notice,
            Map<String, String> typed,
            Runnable change) {
        return FormAnswer.noticed(
                page,
                redirect,
                notice,
                "/promotion/leads/" + code + "/review",
                change,
                () -> new ModelAndView("promotion/review", model(viewer, code, page, typed)));
    }

    private Map<String, Object> model(Viewer viewer, String code, Page page, Map<String, String> typed) {
        Lead lead = leads.find(viewer, code, page.asOf());
        List<AdmissionReview> all = reviews.of(viewer, code, page.asOf());
        Typed last = all.stream().findFirst().map(AdmissionReview::typed).orElse(Typed.NOTHING);
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("requestKey", Identifiers.next().toString());
        fields.putIfAbsent(
                "emission", last.emissionTonnesPerYear().map(ReviewView::plain).orElse(""));
        fields.putIfAbsent(
                "research", last.researchPercent().map(ReviewView::plain).orElse(""));
        boolean today = page.asOf().today();
        Map<String, Object> model = new HashMap<>();
        model.put("lead", lead);
        model.put("reviews", all);
        model.put("draft", sheets.of(viewer, lead, last, page.asOf()));
        model.put("rule", sheets.rule(page.asOf()));
        model.put("signs", reviews.signs(viewer, code, page.asOf()));
        model.put("mayWork", today && rights.mayWork(viewer, lead));
        model.put("mayDecide", today && viewer.may(Permission.CONFIRM, lead.unitPath()));
        model.put("typed", new LeadInput(fields));
        return model;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
