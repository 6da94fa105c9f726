package guatu.promotion.reading;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.SizeClasses;
import guatu.promotion.reading.Target.Measure;
import guatu.promotion.store.TargetTable;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.springframework.stereotype.Service;

/** Targets of a year against what was signed and landed by a day. */
@Service
public class Targets {

    private final TargetTable table;
    private final Rules rules;

    Targets(TargetTable table, Rules rules) {
        this.table = table;
        this.rules = rules;
    }

    /** Of the units where the person may see, for the year of the day. */
    public List<Target> of(Viewer viewer, AsOf asOf) {
        SizeClasses classes = SizeClasses.of(rules.inForce(SizeClasses.CODE, asOf.day()));
        LocalDate first = Year.of(asOf.day().getYear()).atDay(1);
        return table.of(viewer.paths(Permission.SEE), asOf.day().getYear()).stream()
                .map(target -> target.measure() == Measure.STATED
                        ? target
                        : target.with(BigDecimal.valueOf(table.reached(target, classes, first, asOf))))
                .toList();
    }
}
