package guatu.figures;

import java.util.List;

/** What the filters of the figures' page offer: subjects, units of measure, years. */
public record FigureChoices(List<Figure.Unit> subjects, List<String> units, List<String> years) {}
