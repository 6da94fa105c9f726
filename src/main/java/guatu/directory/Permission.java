package guatu.directory;

/** What a person may do, apart from where: the where is the organisation that a role was given for. */
public enum Permission {
    /** See initiatives, figures and their evidence. */
    SEE,
    /** Record progress and money. */
    RECORD,
    /** Confirm a gate's evidence as the second person (复核). */
    CONFIRM,
    /** Set up and change initiatives and their plans. */
    PLAN,
    /** Load ledgers and figures from files. */
    IMPORT,
    /** Approve a cause that justifies being late. */
    APPROVE_CAUSE,
    /** Give orders of supervision and conclude them, in a body that is designated to. */
    SUPERVISE,
    /** Keep organisations, people, roles, sessions and rules. */
    ADMINISTER,
    /** Read the record of who did what. */
    READ_AUDIT
}
