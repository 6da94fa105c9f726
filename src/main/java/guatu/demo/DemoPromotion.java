package guatu.demo;

import guatu.directory.Viewer;
import guatu.directory.Viewers;
import guatu.promotion.PromotionImport;
import guatu.promotion.SigningImport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the demo's leads and promises, what the documents state of promotion, and the targets. */
@Component
@Profile("demo")
class DemoPromotion {

    private final PromotionImport imports;
    private final SigningImport signings;
    private final Viewers viewers;

    DemoPromotion(PromotionImport imports, SigningImport signings, Viewers viewers) {
        this.imports = imports;
        this.signings = signings;
        this.viewers = viewers;
    }

    /** To be called when organisations, accounts and initiatives are there. */
    void load() {
        Viewer supervision = viewers.byUsername("supervision").orElseThrow();
        try (InputStream development = file("leads-development-zone");
                InputStream highTech = file("leads-high-tech-zone");
                InputStream developmentPromises = file("promises-development-zone");
                InputStream highTechPromises = file("promises-high-tech-zone");
                InputStream statements = file("statements");
                InputStream targets = file("targets");
                InputStream avenues = file("avenues");
                InputStream events = file("signing-events");
                InputStream signed = file("signings")) {
            imports.leads(viewers.byUsername("steward").orElseThrow(), development);
            imports.leads(viewers.byUsername("investment").orElseThrow(), highTech);
            imports.promises(viewers.byUsername("steward").orElseThrow(), developmentPromises);
            imports.promises(viewers.byUsername("investment").orElseThrow(), highTechPromises);
            imports.statements(supervision, statements);
            imports.targets(supervision, targets);
            imports.avenues(supervision, avenues);
            signings.events(supervision, events);
            signings.signings(viewers.byUsername("investment").orElseThrow(), signed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream file(String name) throws IOException {
        return new ClassPathResource("demo/jiaxing/promotion/" + name + ".csv").getInputStream();
    }
}
