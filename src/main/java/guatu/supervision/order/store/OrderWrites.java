package guatu.supervision.order.store;

import guatu.shell.SearchText;
import guatu.supervision.order.NewOrder;
import guatu.supervision.order.OrderState;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes orders as they stand today. Who may was asked before. */
@Repository
public class OrderWrites {

    private final JdbcClient jdbc;

    OrderWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an order is known by from the start. */
    public record Numbered(UUID id, String code, int year, int number, UUID issuer, UUID designation, UUID leadUnit) {}

    /** The number that was given out last; nobody else gets one of the kind and year before the transaction ends. */
    public int lockNumber(String kind, int year) {
        jdbc.sql(
                        "insert into supervision_order_number (kind, year, last) values (:kind, :year, 0) on conflict do nothing")
                .param("kind", kind)
                .param("year", year)
                .update();
        return jdbc.sql("select last from supervision_order_number where kind = :kind and year = :year for update")
                .param("kind", kind)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    public void setNumber(String kind, int year, int last) {
        jdbc.sql("update supervision_order_number set last = :last where kind = :kind and year = :year")
                .param("last", last)
                .param("kind", kind)
                .param("year", year)
                .update();
    }

    /** The code of what the person ordered under the key before. */
    public Optional<String> recordedBefore(UUID personId, String requestKey) {
        return jdbc.sql("select code from supervision_order where recorded_by = :person and request_key = :key")
                .param("person", personId)
                .param("key", requestKey)
                .query(String.class)
                .optional();
    }

    /** False when an order about the matter is open. */
    public boolean insert(Numbered made, NewOrder said, String itemKey, LocalDate today, UUID personId, Instant at) {
        SearchText found = SearchText.of(said.wording().item(), said.subject().name(), made.code());
        return jdbc.sql("""
                        insert into supervision_order (id, code, kind, year, number, organisation_id, designation_id, approval,
                            source, basis, item, requirement, subject_kind, subject_code, subject_name, subject_key, item_key,
                            initiative_id, lead_id, lead_unit_id, issued_on, original_due_on, due_on, state, entries, search_text,
                            han_pairs, recorded_at, recorded_by, request_key)
                        values (:id, :code, :kind, :year, :number, :issuer, :designation, :approval, :source, :basis, :item,
                            :requirement, :subjectKind, :subjectCode, :subjectName, :subjectKey, :itemKey, :initiative, :lead,
                            :leadUnit, :today, :due, :due, 'open', 0, :searchText, cast(:pairs as text[]), :at, :person, :requestKey)
                        on conflict do nothing
                        """)
                        .param("id", made.id())
                        .param("code", made.code())
                        .param("kind", said.kind().code())
                        .param("year", made.year())
                        .param("number", made.number())
                        .param("issuer", made.issuer())
                        .param("designation", made.designation())
                        .param("approval", said.wording().approval())
                        .param("source", said.wording().source())
                        .param("basis", said.wording().basis())
                        .param("item", said.wording().item())
                        .param("requirement", said.wording().requirement())
                        .param("subjectKind", said.subject().kind().code())
                        .param("subjectCode", said.subject().code())
                        .param("subjectName", said.subject().name())
                        .param("subjectKey", said.subject().key())
                        .param("itemKey", itemKey)
                        .param("initiative", said.subject().initiativeId().orElse(null))
                        .param("lead", said.subject().leadId().orElse(null))
                        .param("leadUnit", made.leadUnit())
                        .param("today", today)
                        .param("due", said.dueOn())
                        .param("searchText", found.text())
                        .param("pairs", found.hanPairs().toArray(String[]::new))
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .param("requestKey", said.requestKey())
                        .update()
                == 1;
    }

    /** Holds the order until the transaction ends, so that what happens to it happens one after the other. */
    public void lock(UUID id) {
        jdbc.sql("select id from supervision_order where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    public void stand(UUID id, OrderState state, UUID personId) {
        @Nullable LocalDate finished = null;
        @Nullable LocalDate ended = null;
        @Nullable Boolean met = null;
        String words = "";
        switch (state) {
            case OrderState.Open _ -> {}
            case OrderState.Reported(LocalDate on) -> finished = on;
            case OrderState.Closed(LocalDate on, boolean kept, String conclusion) -> {
                ended = on;
                met = kept;
                words = conclusion;
            }
            case OrderState.Withdrawn(LocalDate on, String reason) -> {
                ended = on;
                words = reason;
            }
        }
        jdbc.sql("""
                        update supervision_order set state = :state, finished_on = coalesce(:finished, case when :state = 'open' then null else finished_on end), ended_on = :ended,
                               met = :met, words = :words, ended_by = :person
                        where id = :id
                        """)
                .param("state", state.code())
                .param("finished", finished, java.sql.Types.DATE)
                .param("ended", ended, java.sql.Types.DATE)
                .param("met", met, java.sql.Types.BOOLEAN)
                .param("words", words)
                .param("person", ended == null ? null : personId, java.sql.Types.OTHER)
                .param("id", id)
                .update();
    }

    /** After a review. */
    public void reconclude(UUID id, boolean met, String conclusion) {
        jdbc.sql("update supervision_order set met = :met, words = :words where id = :id")
                .param("met", met)
                .param("words", conclusion)
                .param("id", id)
                .update();
    }

    /** Who concluded or withdrew it. */
    public Optional<UUID> endedBy(UUID id) {
        return jdbc.sql("select ended_by from supervision_order where id = :id and ended_by is not null")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    public void feedback(UUID id, LocalDate on, @Nullable BigDecimal percent) {
        jdbc.sql("update supervision_order set last_feedback_on = :on, percent = :percent where id = :id")
                .param("on", on)
                .param("percent", percent)
                .param("id", id)
                .update();
    }

    public void plan(UUID id, LocalDate day) {
        jdbc.sql("update supervision_order set planned_on = :day where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    public void extend(UUID id, LocalDate until) {
        jdbc.sql("update supervision_order set due_on = :until, extensions = extensions + 1 where id = :id")
                .param("until", until)
                .param("id", id)
                .update();
    }

    /** The number of the next entry. */
    public int nextEntry(UUID id) {
        return jdbc.sql("update supervision_order set entries = entries + 1 where id = :id returning entries")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
