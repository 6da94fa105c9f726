package guatu.figures;

import java.util.UUID;

/** Two statements that contradict each other, both kept; the second is empty when only one is doubted. */
public record FigureConflict(
        UUID id,
        String subject,
        String metric,
        String valueA,
        String sourceA,
        String valueB,
        String sourceB,
        String note,
        String noteEn) {}
