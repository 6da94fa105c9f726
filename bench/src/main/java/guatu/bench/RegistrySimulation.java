package guatu.bench;

import static io.gatling.javaapi.core.CoreDsl.uniformRandomSwitch;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Half of the users see the whole city, half see one unit; each searches the registry with a moment to read. */
public class RegistrySimulation extends Simulation {

    /** Of the firm with number 0. */
    private static final String CODE = System.getProperty("bench.code", "91330402MA0000000");

    private static ChainBuilder search(String phase, String name, String text) {
        return PageLoad.page(phase, "search by " + name, "/enterprises?text=" + encoded(text));
    }

    private static ChainBuilder pages(String phase) {
        return uniformRandomSwitch()
                .on(
                        PageLoad.page(phase, "registry", "/enterprises"),
                        search(phase, "name", "恒达微传感器"),
                        search(phase, "former name", "旧名恒达微传感器"),
                        search(phase, "credit code", "91330402MA0000"),
                        search(phase, "whole credit code", CODE),
                        search(phase, "pinyin initials", "hdwcgq"),
                        search(phase, "two Chinese characters", "恒达"),
                        search(phase, "two common characters", "有限"),
                        PageLoad.page(phase, "likely firms while typing", "/enterprises/new?name=" + encoded("浙江恒达微传感器有限公司")),
                        PageLoad.page(
                                phase,
                                "likely leads while typing",
                                "/promotion/duplicates?investor=" + encoded("浙江瑞达微传感器股份有限公司") + "&project="
                                        + encoded("瑞达微传感器基地")),
                        PageLoad.page(phase, "static file", "/app/guatu.css"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public RegistrySimulation() {
        setUp(PageLoad.of(PageLoad.people(), RegistrySimulation::pages)).protocols(PageLoad.browser());
    }
}
