package guatu.supervision.order.web;

import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import guatu.supervision.order.OrderDossiers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows an order: as it is, after a change, or with why a change was refused. */
@Component
class OrderView {

    private final OrderDossiers dossiers;

    OrderView(OrderDossiers dossiers) {
        this.dossiers = dossiers;
    }

    ModelAndView show(Viewer viewer, String code, Page page) {
        return new ModelAndView("order/order", model(viewer, code, page, Map.of()));
    }

    /**
     * Makes the change, then shows the order again.
     *
     * @param notice key of the words that say what was done
     */
    ModelAndView changed(
            Viewer viewer,
            String code,
            Page page,
            RedirectAttributes redirect,
            String notice,
            OrderInput input,
            Runnable change) {
        try {
            change.run();
        } catch (Refused refusal) {
            Map<String, Object> model = model(viewer, code, page, input.fields());
            model.put(
                    "refusal",
                    page.text(refusal.messageKey(), refusal.arguments().toArray()));
            return new ModelAndView("order/order", model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Pages.NOTICE, page.text(notice));
        return new ModelAndView("redirect:/supervision/orders/" + code);
    }

    private Map<String, Object> model(Viewer viewer, String code, Page page, Map<String, String> typed) {
        Map<String, Object> model = new HashMap<>();
        model.put("dossier", dossiers.of(viewer, code, page.asOf()));
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("requestKey", Identifiers.next().toString());
        model.put("typed", new OrderInput(fields, List.of()));
        return model;
    }
}
