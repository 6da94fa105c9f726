package guatu.promotion;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A lead to be recorded.
 *
 * @param unitId in whose ledger it is to stand
 * @param stage it is at already; entered without its gates, because they lie in the past
 * @param stageSince the day on which it entered that stage
 * @param requestKey made by whoever sends it, so that sending it twice records it once
 */
public record NewLead(UUID unitId, LeadDescription description, Stage stage, LocalDate stageSince, String requestKey) {}
