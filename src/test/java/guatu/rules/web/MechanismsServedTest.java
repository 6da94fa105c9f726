package guatu.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.directory.Role;
import guatu.rules.MechanismImport;
import guatu.rules.Mechanisms;
import guatu.shell.ServedHere.Named;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class MechanismsServedTest {

    private static final String ROWS = """
            code,name_zh,name_en,what_it_requires,kind,source,source_line
            S-1,产业招商,Chain promotion,Know the chain,pipeline,003,1
            S-2,三加三,Three plus three,Know the scheme,pipeline,003,2
            """;
    private static final String ROOMS = """
            code,room,requires_zh,organisation_code,served_as,served_at
            S-1,promotion,知链,,page,/served/chain
            S-2,promotion,知体系,,page,/served/chain?scheme=3%2B3#S-2
            """;

    @Autowired
    MechanismImport imports;

    @Autowired
    Mechanisms mechanisms;

    @Autowired
    TestZones zones;

    @Test
    void aPageNamesWhatItIsAskedFor() throws IOException {
        TestZone zone = zones.found();
        imports.load(
                zones.person(Role.ADMINISTRATOR, zone.root()),
                csv(ROWS),
                csv(ROOMS),
                Map.of("003", zone.north().code()));
        MechanismsServed served = new MechanismsServed(mechanisms);

        assertThat(served.at("/served/chain", Map.of("unit", List.of("N"))))
                .containsExactly(new Named("产业招商", "Chain promotion", "/mechanisms/S-1"));
        assertThat(served.at("/served/chain", Map.of("scheme", List.of("3+3"))))
                .extracting(Named::chinese)
                .containsExactly("产业招商", "三加三");
        assertThat(served.at("/served", Map.of())).isEmpty();
    }

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
