package guatu.audit;

/** A part of the trail: the entries that tell of a change in what was counted. */
public enum Trail {
    PROMOTION,
    SUPERVISION,
    FIGURES,
    /** Which initiatives there are, where they stand and who may see them: all of delivery but progress, all of the directory but sign-ins. */
    INITIATIVES
}
