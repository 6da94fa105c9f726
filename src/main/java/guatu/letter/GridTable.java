package guatu.letter;

import guatu.letter.OfficialDocument.Block;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A table in the type area, its columns as wide as they were said to be, its header on every page. */
final class GridTable {

    private GridTable() {}

    static void into(XWPFDocument file, Block.Grid grid, boolean landscape) {
        int columns = grid.columns().size();
        XWPFTable table = file.createTable(grid.rows().size() + 1, columns);
        BigInteger width = Sheet.typeWidth(landscape);
        table.setWidth(width.toString());
        int shares = grid.columns().stream().mapToInt(Block.Column::share).sum();
        table.getRow(0).setRepeatHeader(true);
        fill(table.getRow(0), grid.columns().stream().map(Block.Column::name).toList(), grid, Face.CELL_HEAD);
        for (int at = 0; at < grid.rows().size(); at++) {
            table.getRow(at + 1).setCantSplitRow(true);
            fill(table.getRow(at + 1), grid.rows().get(at), grid, Face.CELL);
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int column = 0; column < columns; column++) {
                BigInteger share = width.multiply(
                                BigInteger.valueOf(grid.columns().get(column).share()))
                        .divide(BigInteger.valueOf(shares));
                row.getCell(column).setWidth(share.toString());
            }
        }
    }

    private static void fill(XWPFTableRow row, List<String> texts, Block.Grid grid, Face face) {
        for (int column = 0; column < texts.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph line = cell.getParagraphs().getFirst();
            line.setAlignment(alignment(grid.columns().get(column), face));
            line.setSpacingAfter(0);
            // Small type in a table stands closer than the lines and places of the sheet.
            line.getCTPPr().addNewSnapToGrid().setVal(false);
            XWPFRun run = line.createRun();
            run.setText(texts.get(column));
            face.set(run);
            run.getCTR().getRPr().addNewSnapToGrid().setVal(false);
        }
    }

    private static ParagraphAlignment alignment(Block.Column column, Face face) {
        if (face == Face.CELL_HEAD) {
            return ParagraphAlignment.CENTER;
        }
        return column.number() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT;
    }
}
