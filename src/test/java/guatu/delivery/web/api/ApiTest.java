package guatu.delivery.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import guatu.directory.ApiTokens;
import guatu.directory.Role;
import guatu.directory.Scope;
import guatu.directory.Viewer;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract as a program meets it, on a real database. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestZones.class)
class ApiTest {

    private static final String HALF_DONE = "{\"kind\": \"percent\", \"percent\": 50, \"note\": \"二层楼板已浇筑\"}";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestZones zones;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    TestZone zone;
    TestInitiative initiative;
    Viewer officer;

    @BeforeEach
    void found() {
        zone = zones.found();
        initiative = zones.initiative(zone.north());
        officer = zones.person(Role.UNIT_OFFICER, zone.north());
    }

    @Test
    void anInitiativeIsReadWithItsPlanAndItsLight() throws Exception {
        String token = token(officer, Scope.READ);

        JsonNode one = read(token, "/api/v1/initiatives/" + initiative.code());
        assertThat(one.at("/organisation/code").asString())
                .isEqualTo(zone.north().code());
        assertThat(one.at("/fixes/missing").asInt()).isEqualTo(1);
        assertThat(one.at("/deadlines/promisedOn").asString()).isEqualTo("2026-12-31");

        JsonNode plan = read(token, "/api/v1/initiatives/" + initiative.code() + "/activities");
        assertThat(plan).hasSize(3);
        assertThat(plan.at("/2/gate").asBoolean()).isTrue();
        assertThat(plan.at("/2/predecessors/0/activityId").asString())
                .isEqualTo(initiative.construction().toString());

        JsonNode light = read(token, "/api/v1/initiatives/" + initiative.code() + "/light");
        assertThat(light.at("/initiative").asString()).isEqualTo(initiative.code());
        assertThat(light.at("/reasons/0/sentence").asString()).isNotBlank();
    }

    @Test
    void aListShowsWhatTheOwnerOfTheTokenMaySee() throws Exception {
        TestInitiative south = zones.initiative(zone.south());
        String token = token(officer, Scope.READ);

        JsonNode seen = read(token, "/api/v1/initiatives?unit=" + zone.root().code());

        assertThat(seen.get("total").asInt()).isEqualTo(1);
        assertThat(seen.at("/items/0/code").asString()).isEqualTo(initiative.code());
        MockHttpServletResponse other = send(token, "/api/v1/initiatives/" + south.code());
        assertThat(other.getStatus()).isEqualTo(404);
        assertProblem(other, 404);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() throws Exception {
        for (int more = 0; more < 4; more++) {
            zones.initiative(zone.north());
        }
        String token = token(officer, Scope.READ);

        List<String> codes = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = read(token, "/api/v1/initiatives?limit=2&after=" + after);
            page.get("items").forEach(item -> codes.add(item.get("code").asString()));
            after = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!after.isEmpty());

        assertThat(codes).hasSize(5).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void textThatTheDatabaseHasNoPlaceForIsRefusedWithItsField() throws Exception {
        MockHttpServletResponse answer =
                record(token(officer, Scope.RECORD), "key-1", "{\"kind\": \"note\", \"note\": \"\\u0000\"}");

        assertProblem(answer, 400);
        assertThat(text(answer)).contains("note");
        assertThat(records()).isZero();
    }

    @Test
    void progressSentTwiceUnderOneKeyIsRecordedOnceAndAnsweredAlike() throws Exception {
        String token = token(officer, Scope.RECORD);

        MockHttpServletResponse first = record(token, "key-1", HALF_DONE);
        MockHttpServletResponse second = record(token, "key-1", HALF_DONE);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(text(second)).isEqualTo(text(first));
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(records()).isEqualTo(1);
        JsonNode made = read(token, first.getHeader("Location"));
        assertThat(made.get("percent").asInt()).isEqualTo(50);
        assertThat(made.get("occurredOn").asString()).isEqualTo(TestClock.TODAY.toString());
    }

    @Test
    void aKeyThatStandsForAnotherContentIsRefused() throws Exception {
        String token = token(officer, Scope.RECORD);
        record(token, "key-2", HALF_DONE);

        MockHttpServletResponse other = record(token, "key-2", "{\"kind\": \"finished\"}");

        assertProblem(other, 422);
        assertThat(text(other)).contains("key-2");
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void aRefusedRequestMayBeSentAgainUnderItsKeyOnceItIsRight() throws Exception {
        String token = token(officer, Scope.RECORD);
        assertProblem(record(token, "key-3", "{\"kind\": \"percent\", \"percent\": 150}"), 422);

        assertThat(record(token, "key-3", HALF_DONE).getStatus()).isEqualTo(201);
    }

    @Test
    void sentManyTimesAtOnceItIsRecordedOnce() throws Exception {
        String token = token(officer, Scope.RECORD);

        Set<String> answers = new HashSet<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(6)) {
            List<Future<MockHttpServletResponse>> sent = new ArrayList<>();
            for (int time = 0; time < 12; time++) {
                sent.add(crowd.submit(() -> record(token, "key-4", HALF_DONE)));
            }
            for (Future<MockHttpServletResponse> one : sent) {
                assertThat(one.get().getStatus()).isEqualTo(201);
                answers.add(text(one.get()));
            }
        }

        assertThat(answers).hasSize(1);
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void aGateIsFinishedWithAFileAndConfirmedBySomebodyElse() throws Exception {
        String token = token(officer, Scope.RECORD, Scope.CONFIRM);
        String path = "/api/v1/activities/" + initiative.acceptance() + "/progress";
        assertProblem(send(token, path, "gate-1", "{\"kind\": \"finished\"}"), 422);

        MockHttpServletResponse finished = send(
                token,
                path,
                "gate-2",
                "{\"kind\": \"finished\", \"files\": [{\"name\": \"验收单.txt\", \"content\": \"6aqM5pS26YCa6L+H\"}]}");
        assertThat(finished.getStatus()).as(text(finished)).isEqualTo(201);
        String confirmation = finished.getHeader("Location") + "/confirmation";

        assertProblem(send(token, confirmation, "own", "{\"decision\": \"confirmed\"}"), 422);
        Viewer second = zones.person(Role.UNIT_OFFICER, zone.north());
        MockHttpServletResponse decided =
                send(token(second, Scope.CONFIRM), confirmation, "second", "{\"decision\": \"confirmed\"}");

        assertThat(decided.getStatus()).as(text(decided)).isEqualTo(201);
        JsonNode plan = read(token, "/api/v1/initiatives/" + initiative.code() + "/activities");
        assertThat(plan.at("/2/state").asString()).isEqualTo("done");
    }

    @Test
    void aTokenMayNotDoMoreThanItsScopesAndItsOwner() throws Exception {
        assertProblem(record(token(officer, Scope.READ), "scope", HALF_DONE), 403);
        assertProblem(record(token(zones.person(Role.VIEWER, zone.north()), Scope.RECORD), "role", HALF_DONE), 403);
        assertProblem(
                record(token(zones.person(Role.UNIT_OFFICER, zone.south()), Scope.RECORD), "place", HALF_DONE), 404);
        assertProblem(record("guatu_nobody", "nobody", HALF_DONE), 401);
        assertThat(records()).isZero();
    }

    @Test
    void whatIsWrongIsSaidByFieldFoundAndExpected() throws Exception {
        String token = token(officer, Scope.RECORD);

        assertFault(send(token, "/api/v1/initiatives?limit=many"), 422, "limit", "many", "1–200");
        assertFault(
                send(token, "/api/v1/initiatives?light=pink"), 422, "light", "pink", "red, amber, blue, green, grey");
        assertFault(
                record(token, "kind", "{\"kind\": \"begun\"}"),
                422,
                "kind",
                "begun",
                "started, finished, percent, forecast, note");
        assertFault(
                record(token, "day", "{\"kind\": \"note\", \"occurredOn\": \"yesterday\"}"),
                400,
                "occurredOn",
                "yesterday",
                "2026-02-10");
        assertFault(
                record(token, "misspelt", "{\"kind\": \"note\", \"occuredOn\": \"2026-02-10\"}"),
                400,
                "occuredOn",
                "occuredOn",
                "files, forecastFinish, kind, note, occurredOn, percent");
        assertProblem(record(token, "broken", "{\"kind\": "), 400);
        assertProblem(
                mvc.perform(post("/api/v1/activities/" + initiative.construction() + "/progress")
                                .header("Authorization", "Bearer " + token)
                                .contentType("application/json")
                                .content(HALF_DONE))
                        .andReturn()
                        .getResponse(),
                400);
        assertFault(
                send(token, "/api/v1/activities/no-id/progress", "id", HALF_DONE),
                400,
                "id",
                "no-id",
                "00000000-0000-7000-8000-000000000000");
    }

    @Test
    void aPastDayIsShownAsItWas() throws Exception {
        String token = token(officer, Scope.RECORD);
        record(token, "as-of", "{\"kind\": \"started\", \"occurredOn\": \"2026-02-03\"}");
        String plan = "/api/v1/initiatives/" + initiative.code() + "/activities";

        assertThat(read(token, plan + "?asOf=2026-02-04").at("/1/state").asString())
                .isEqualTo("under_way");
        assertThat(read(token, plan + "?asOf=2026-02-02").at("/1/state").asString())
                .isEqualTo("not_started");
        assertThat(read(token, plan + "?asOf=2026-02-04&known=then")
                        .at("/1/state")
                        .asString())
                .isEqualTo("not_started");
    }

    private String token(Viewer owner, Scope... scopes) {
        return tokens.create(owner, "test", Set.of(scopes), TestClock.TODAY.plusDays(30));
    }

    private MockHttpServletResponse record(String token, String key, String body) throws Exception {
        return send(token, "/api/v1/activities/" + initiative.construction() + "/progress", key, body);
    }

    private MockHttpServletResponse send(String token, String path, String key, String body) throws Exception {
        return mvc.perform(post(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String token, String path) throws Exception {
        return mvc.perform(get(path).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private JsonNode read(String token, String path) throws Exception {
        MockHttpServletResponse response = send(token, path);
        assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
        return json.readTree(text(response));
    }

    private void assertFault(
            MockHttpServletResponse response, int status, String field, String found, String expected) {
        assertProblem(response, status);
        JsonNode fault = json.readTree(text(response)).at("/errors/0");
        assertThat(fault.get("field").asString()).isEqualTo(field);
        assertThat(fault.get("found").asString()).isEqualTo(found);
        assertThat(fault.get("expected").asString()).isEqualTo(expected);
    }

    private void assertProblem(MockHttpServletResponse response, int status) {
        assertThat(response.getStatus()).as(text(response)).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        JsonNode problem = json.readTree(text(response));
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    private long records() {
        return jdbc.sql("select count(*) from progress where activity_id = :activity")
                .param("activity", initiative.construction())
                .query(Long.class)
                .single();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
