package guatu.promotion.web;

import guatu.promotion.promise.Fulfilment.State;
import guatu.promotion.promise.Measure;
import guatu.promotion.promise.PromiseQuery;
import guatu.promotion.promise.Side;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads which promises an address asks for; what it can't read leaves nothing out. */
public final class PromiseQueryReader {

    private PromiseQueryReader() {}

    /** @param parameter gives a parameter's value by its name, "" when there is none */
    public static PromiseQuery read(UnaryOperator<String> parameter) {
        String year = parameter.apply("dueYear");
        return new PromiseQuery(
                parameter.apply("lead"),
                parameter.apply("text"),
                parameter.apply("unit"),
                Side.find(parameter.apply("side")),
                Measure.find(parameter.apply("measure")),
                State.find(parameter.apply("state")),
                year.matches("[12]\\d{3}") ? Optional.of(Integer.valueOf(year)) : Optional.empty(),
                parameter.apply("after"));
    }
}
