package guatu.delivery.web;

import guatu.delivery.InitiativeList;
import guatu.delivery.InitiativeQuery;
import guatu.delivery.WallChart;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The wall chart, its print, and the line that says when to look again. */
@Controller
class WallChartPage {

    private final WallChart chart;
    private final InitiativeList list;
    private final ChartUpdates updates;

    WallChartPage(WallChart chart, InitiativeList list, ChartUpdates updates) {
        this.chart = chart;
        this.list = list;
        this.updates = updates;
    }

    @GetMapping("/")
    ModelAndView show(Viewer viewer, AsOf asOf, @RequestParam MultiValueMap<String, String> parameters) {
        InitiativeQuery query = InitiativeQueryReader.read(parameters);
        return new ModelAndView(
                "delivery/wall-chart",
                Map.of(
                        "query", query,
                        "chart", chart.of(viewer, query, asOf),
                        "choices", list.choices(viewer),
                        "likelihood", list.likelihood(asOf)));
    }

    /** A vector of the chart on a sheet of paper, landscape: {@code ?paper=a3} or {@code a0}. */
    @GetMapping("/wall-chart.svg")
    ModelAndView print(
            Viewer viewer,
            AsOf asOf,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "a3") String paper,
            HttpServletResponse response) {
        InitiativeQuery query = InitiativeQueryReader.read(parameters);
        response.setContentType("image/svg+xml;charset=UTF-8");
        return new ModelAndView(
                "delivery/wall-chart-print", Map.of("chart", chart.of(viewer, query, asOf), "paper", Paper.of(paper)));
    }

    @GetMapping("/wall-chart/updates")
    ResponseEntity<SseEmitter> updates(Viewer viewer, HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Accel-Buffering", "no");
        return updates.open(viewer)
                .map(ResponseEntity::ok)
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }
}
