package guatu.scheduling.parallel;

/** What a zone-wide assessment (区域评估) does to an item of a project inside the zone. */
public sealed interface Assessment {

    /** The project need not have it at all. */
    record Dropped() implements Assessment {}

    /**
     * The project has it in a shorter form.
     *
     * @param workingDays never more than the full form takes; what is longer changes nothing
     */
    record Simplified(int workingDays) implements Assessment {}
}
