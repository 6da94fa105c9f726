package guatu.supervision.league;

import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.CountedRecords;
import guatu.delivery.appraisal.Span;
import guatu.directory.Viewer;
import guatu.supervision.league.UnitInput.Found;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Something that the product counts from its own records; each part of the house that keeps records may contribute beans. */
public interface LedgerMeasure {

    /** The codes under which sheets ask for what this counts. */
    Set<String> codes();

    /** By unit; a unit of which there is nothing to count is left out. */
    Map<UUID, List<Found>> count(String code, ComparedUnits units, Span span);

    /** The records that were counted of a unit. */
    CountedRecords records(Viewer viewer, String code, ComparedUnits units, UUID unit, Span span);

    /** Where such a record is opened, before its code. */
    default String recordsPath() {
        return "/initiatives/";
    }
}
