package guatu.promotion;

import static guatu.promotion.Promoted.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.claim.Claims;
import guatu.promotion.claim.Contest;
import guatu.promotion.claim.Contests;
import guatu.promotion.claim.Sharing;
import guatu.promotion.store.ClaimTable;
import guatu.promotion.store.ContestTable;
import guatu.promotion.store.ShareTable;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(TestZones.class)
class ClaimsTest {

    private static final int PEOPLE = 100;

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    Claims claims;

    @Autowired
    Contests contests;

    @Autowired
    Sharing sharing;

    @Autowired
    ClaimTable claimTable;

    @Autowired
    ContestTable contestTable;

    @Autowired
    ShareTable shareTable;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestZone zone;
    Viewer north;
    Viewer south;
    Lead lead;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        north = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        south = zones.person(Role.INVESTMENT_OFFICER, zone.south());
        lead = new Promoted(recording, leads)
                .lead(north, zone.north(), Openness.CITY, Stage.NEGOTIATING, TestClock.TODAY);
    }

    @Test
    void whoClaimsAHeldLeadIsToldWhoHoldsIt() {
        refused("promotion.claim.refused.held", () -> claims.claim(south, lead.code(), south()));

        claims.release(north, lead.code());

        assertThat(claims.claim(south, lead.code(), south()).unit().code()).isEqualTo(south());
        refused("promotion.claim.refused.notYours", () -> claims.release(north, lead.code()));
    }

    @Test
    void whenTheHoldIsOverAnotherUnitMayClaim() {
        Claim first = claimTable.standing(lead.id()).orElseThrow();
        clock.moveTo(first.holdsUntil());
        refused("promotion.claim.refused.held", () -> claims.claim(south, lead.code(), south()));
        clock.moveTo(first.holdsUntil().plusDays(1));

        claims.claim(south, lead.code(), south());

        assertThat(claimTable.ended(lead.id()))
                .extracting(ClaimTable.Ended::endedAs)
                .containsExactly("lapsed");
    }

    @Test
    void ofAHundredWhoClaimAtOnceOneHoldsItAndTheOthersAreToldWho() throws Exception {
        claims.release(north, lead.code());
        List<Viewer> people = people();

        List<Object> outcomes = atOnce(people, person -> {
            try {
                return claims.claim(person, lead.code(), unitOf(person));
            } catch (Refused refusal) {
                return refusal;
            }
        });

        Claim standing = claimTable.standing(lead.id()).orElseThrow();
        assertThat(outcomes).filteredOn(Claim.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .hasSize(PEOPLE - 1)
                .allSatisfy(told -> {
                    assertThat(((Refused) told).messageKey()).isEqualTo("promotion.claim.refused.held");
                    assertThat(((Refused) told).arguments())
                            .startsWith(standing.unit().name(), standing.person());
                });
    }

    /** The proof that the test above tests something: without the index, looking before claiming lets several through. */
    @Test
    void withoutTheGuardSeveralOfThemWouldHoldIt() throws Exception {
        jdbc.sql("create table unguarded_claim (lead_id uuid not null, person_id uuid not null)")
                .update();
        try {
            CyclicBarrier looked = new CyclicBarrier(2);
            atOnce(
                    people().subList(0, 2),
                    person -> transaction.execute(status -> {
                        boolean free = jdbc.sql("select count(*) = 0 from unguarded_claim where lead_id = :lead")
                                .param("lead", lead.id())
                                .query(Boolean.class)
                                .single();
                        await(looked);
                        return free
                                && jdbc.sql("insert into unguarded_claim (lead_id, person_id) values (:lead, :person)")
                                                .param("lead", lead.id())
                                                .param("person", person.id())
                                                .update()
                                        == 1;
                    }));

            assertThat(jdbc.sql("select count(*) from unguarded_claim")
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
        } finally {
            jdbc.sql("drop table unguarded_claim").update();
        }
    }

    @Test
    void aContestIsDecidedWithAReasonByWhoStandsAboveBothUnits() {
        contests.contest(south, lead.code(), south(), "我方三月前已接洽", "k");
        Contest open = contestTable.of(lead.id()).getFirst();
        Viewer ofNorth = zones.person(Role.LEADER, zone.north());
        Viewer ofBoth = zones.person(Role.LEADER, zone.root());
        refused(
                "promotion.contest.refused.permission",
                () -> contests.decide(ofNorth, lead.code(), open.id(), true, "有记录"));
        refused("promotion.contest.refused.reason", () -> contests.decide(ofBoth, lead.code(), open.id(), true, " "));

        contests.decide(ofBoth, lead.code(), open.id(), true, "南片来访记录在先");

        assertThat(claimTable.standing(lead.id()).orElseThrow().unit().code()).isEqualTo(south());
        assertThat(contestTable
                        .of(lead.id())
                        .getFirst()
                        .decision()
                        .orElseThrow()
                        .reason())
                .isEqualTo("南片来访记录在先");
        refused(
                "promotion.contest.refused.decidedAlready",
                () -> contests.decide(ofBoth, lead.code(), open.id(), false, "再议"));
    }

    @Test
    void sharesHoldOnceEveryUnitHasAgreed() {
        sharing.propose(north, lead.code(), shares("60", "40"), "共推", "k");
        assertThat(shareTable.standing(lead.id()).orElseThrow().holds()).isFalse();
        refused("promotion.refused.unit", () -> sharing.agree(north, lead.code(), south()));

        sharing.agree(south, lead.code(), south());

        assertThat(shareTable.standing(lead.id()).orElseThrow().holds()).isTrue();
    }

    @Test
    void sharesThatAreNotAHundredPercentCannotBeProposed() {
        refused(
                "promotion.refused.shares.sum",
                () -> sharing.propose(
                        north,
                        lead.code(),
                        shares("60", "30"),
                        "",
                        Identifiers.next().toString()));
        refused(
                "promotion.refused.shares.part",
                () -> sharing.propose(
                        north,
                        lead.code(),
                        shares("100", "0"),
                        "",
                        Identifiers.next().toString()));
    }

    private Map<String, BigDecimal> shares(String ofNorth, String ofSouth) {
        return Map.of(zone.north().code(), new BigDecimal(ofNorth), south(), new BigDecimal(ofSouth));
    }

    private String south() {
        return zone.south().code();
    }

    private String unitOf(Viewer person) {
        return jdbc.sql("select code from organisation where id = :id")
                .param("id", person.organisationId())
                .query(String.class)
                .single();
    }

    private List<Viewer> people() {
        List<Viewer> people = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            people.add(zones.person(
                    Role.INVESTMENT_OFFICER,
                    zones.organisation(zone.root().code() + "-U" + number, "单位" + number, zone.root())));
        }
        return people;
    }

    private interface Deed {
        Object by(Viewer person) throws Exception;
    }

    private static List<Object> atOnce(List<Viewer> people, Deed deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(people.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<Object>> running = people.stream()
                    .map(person -> threads.submit(() -> {
                        start.await();
                        return deed.by(person);
                    }))
                    .toList();
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
