package guatu.delivery.ledger;

/** What a column's code points to; it must be there already, or stand in the same file. */
public enum Reference {
    ORGANISATION,
    INDUSTRY,
    PLACE,
    /** A person, by the name they sign in with. */
    PERSON,
    INITIATIVE,
    /** An activity of the row's initiative, by its position. */
    ACTIVITY
}
