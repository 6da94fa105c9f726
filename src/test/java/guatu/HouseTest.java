package guatu;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The plan of the house, held to: rooms and their doors, where SQL may stand, where time comes from, how things are named. */
@AnalyzeClasses(packages = "guatu", importOptions = DoNotIncludeTests.class)
class HouseTest {

    private static final Set<String> TIME = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            YearMonth.class.getName(),
            ZonedDateTime.class.getName());

    @ArchTest
    static final ArchRule sqlStandsInStores = noClasses()
            .that()
            .resideOutsideOfPackages("..store..", "guatu.shell.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(DataSource.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(DriverManager.class);

    /** A stream of rows keeps its connection until it is closed; the trail's readers and the list's export close theirs. */
    @ArchTest
    static final ArchRule rowsAreListed = noClasses()
            .that()
            .resideOutsideOfPackage("guatu.audit.store")
            .and()
            .doNotHaveSimpleName("InitiativeListTable")
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule engineRoomsAreJavaAlone = noClasses()
            .that()
            .resideInAnyPackage("guatu.calendar..", "guatu.scheduling..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Guatu.class.getName())
            .should(callMethodWhere(
                    DescribedPredicate.describe("asks the machine for the time", HouseTest::asksForTime)))
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule controllersStandInWeb = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RequestMapping.class)
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule pagesDoNotReachIntoTables = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..store..");

    @ArchTest
    static final ArchRule namesAreTermsOfTheField = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveNameMatching(".*(Helper|Utils?|Impl)");

    @ArchTest
    static void roomsHaveDoorsAndNoCircles(JavaClasses classes) {
        ApplicationModules.of(Guatu.class).verify();
    }

    private static boolean asksForTime(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        boolean withoutClock = call.getTarget().getRawParameterTypes().stream()
                .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        return (TIME.contains(owner.getName()) && call.getName().equals("now") && withoutClock)
                || (owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system"))
                || (owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis"));
    }
}
