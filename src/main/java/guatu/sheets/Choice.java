package guatu.sheets;

/**
 * A word of a closed list, as the drop-downs of the form offer it.
 *
 * @param code what is stored
 * @param label what a person picks
 */
public record Choice(String code, String label) {}
