package guatu.promotion.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Many people doing one thing in the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** Who succeeded, in their order. */
    static <T> List<Boolean> all(List<T> people, Predicate<T> signs) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            people.forEach(one -> calls.add(() -> signs.test(one)));
            List<Boolean> outcomes = new ArrayList<>();
            for (Future<Boolean> outcome : threads.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }
}
