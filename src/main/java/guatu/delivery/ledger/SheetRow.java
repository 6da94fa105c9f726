package guatu.delivery.ledger;

import guatu.sheets.Cell;
import java.util.Map;

/**
 * A row as it stands in a file.
 *
 * @param number as the spreadsheet counts: the header is usually row 1
 * @param cells the columns that the sheet's header names, blank cells included
 * @param units for columns whose header names a unit, such as 投资额（万元）: the unit's words
 */
public record SheetRow(LedgerSheet sheet, int number, Map<LedgerColumn, Cell> cells, Map<LedgerColumn, String> units) {}
