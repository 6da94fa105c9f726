package guatu.promotion.web;

import guatu.promotion.LeadQuery;
import guatu.promotion.SourceChannel;
import guatu.promotion.Stage;
import guatu.shell.web.Page;

/** Reads which leads an address asks for. */
final class LeadQueryReader {

    private LeadQueryReader() {}

    static LeadQuery read(Page page) {
        return new LeadQuery(
                page.parameter("text"),
                page.parameter("unit"),
                Stage.find(page.parameter("stage")),
                page.parameter("standing"),
                SourceChannel.find(page.parameter("channel")),
                page.parameter("industry"),
                page.parameter("country"),
                page.parameter("hold"),
                page.parameter("after"));
    }
}
