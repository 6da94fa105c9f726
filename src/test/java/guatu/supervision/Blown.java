package guatu.supervision;

import guatu.directory.Organisation;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.supervision.whistle.BlockedClass;
import guatu.supervision.whistle.Blowing;
import guatu.supervision.whistle.NewWhistle;
import guatu.supervision.whistle.Whistle;
import guatu.supervision.whistle.Whistle.Kind;
import guatu.supervision.whistle.Whistles;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Whistles for tests. */
record Blown(Blowing blowing, Whistles whistles, Clock clock) {

    /** Because of land, on the whole initiative. */
    Whistle on(TestInitiative initiative, Viewer viewer, Organisation unit, Organisation... asked) {
        return now(
                viewer,
                blowing.blow(
                        viewer,
                        draft(
                                Kind.INITIATIVE,
                                initiative.code(),
                                unit,
                                Stream.of(asked).map(Organisation::code).toList())));
    }

    NewWhistle draft(Kind kind, String code, Organisation unit, List<String> asked) {
        return new NewWhistle(
                unit.code(),
                kind,
                code,
                Optional.empty(),
                BlockedClass.LAND,
                Optional.empty(),
                "两户未签约，场地交不出来",
                TestClock.TODAY.minusDays(3),
                Optional.empty(),
                asked,
                Identifiers.next().toString());
    }

    Whistle now(Viewer viewer, String code) {
        return whistles.find(viewer, code, AsOf.today(LocalDate.now(clock)));
    }

    static void refused(String key, ThrowingCallable change) {
        Assertions.assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> Assertions.assertThat(refused.messageKey()).isEqualTo(key));
    }
}
