package guatu.letter;

import guatu.letter.OfficialDocument.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A chart of lying bars as wide as the type area, as DrawingML: its numbers can be opened and changed in the reader's program. */
final class BarChart {

    private static final int EMU_PER_TWIP = 635;
    private static final int EMU_PER_MM = 36_000;
    private static final int MM_PER_CATEGORY = 8;
    private static final int LEAST_MM = 60;
    private static final int MOST_MM = 200;

    private BarChart() {}

    static void into(XWPFDocument file, Block.Bars bars, boolean landscape) {
        XWPFParagraph place = file.createParagraph();
        place.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun run = place.createRun();
        int height = Math.clamp((long) MM_PER_CATEGORY * bars.categories().size(), LEAST_MM, MOST_MM);
        try {
            XWPFChart chart = file.createChart(
                    run, Sheet.typeWidth(landscape).intValueExact() * EMU_PER_TWIP, height * EMU_PER_MM);
            draw(chart, bars);
        } catch (IOException | InvalidFormatException unwritable) {
            throw new UncheckedIOException(new IOException(unwritable));
        }
    }

    private static void draw(XWPFChart chart, Block.Bars bars) {
        XDDFCategoryAxis units = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        // The first category stands on top.
        units.setOrientation(AxisOrientation.MAX_MIN);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, units, values);
        data.setBarDirection(BarDirection.BAR);
        XDDFCategoryDataSource names =
                XDDFDataSourcesFactory.fromArray(bars.categories().toArray(String[]::new));
        for (Block.Series one : bars.series()) {
            XDDFNumericalDataSource<Number> numbers =
                    XDDFDataSourcesFactory.fromArray(one.values().toArray(Number[]::new));
            XDDFChartData.Series drawn = data.addSeries(names, numbers);
            drawn.setTitle(one.name(), null);
            drawn.setFillProperties(
                    new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(one.color()))));
        }
        chart.plot(data);
        if (bars.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }
}
