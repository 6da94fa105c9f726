package guatu.directory;

/**
 * A column of a room that holds what {@link PersonalDataCipher} sealed, so that a change of the key seals it anew.
 *
 * @param id the column that names the row, a UUID
 * @param place what stands before that UUID in the place that the text was sealed for
 */
public record SealedColumn(String table, String id, String column, String place) {}
