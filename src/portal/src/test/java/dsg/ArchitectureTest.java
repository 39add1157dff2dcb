package dsg;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dsg.platform.access.SystemTask;
import dsg.platform.access.UseCase;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.jspecify.annotations.NullMarked;

/** The house's walls. Each rule was seen red on a planted violation before it was trusted. */
@AnalyzeClasses(
        packages = "dsg",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WhatShips.class})
class ArchitectureTest {

    @ArchTest
    static final ArchRule servicesFormNoCycle =
            slices().matching("dsg.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule platformPartsFormNoCycle = slices().matching("dsg.platform.(*)..")
            .should()
            .beFreeOfCycles()
            // the gate writes the audit row, and the row names the caller: two sides of one thing
            .ignoreDependency(resideInAPackage("dsg.platform.audit"), resideInAPackage("dsg.platform.access"));

    @ArchTest
    static final ArchRule platformKnowsNoService = noClasses()
            .that()
            .resideInAPackage("dsg.platform..")
            .should()
            .dependOnClassesThat(resideInAPackage("dsg..")
                    .and(describe(
                            "of a service",
                            type -> !type.getPackageName().startsWith("dsg.platform")
                                    && !type.getPackageName().startsWith("dsg.protocol"))));

    @ArchTest
    static final ArchRule onlyTheRootPackageOfAServiceIsUsedFromOutside =
            classes().that().resideInAPackage("dsg.(*).(**)").should(new OnlyOwnServiceUses());

    @ArchTest
    static final ArchRule entitiesStayInTheirService = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .resideOutsideOfPackages("dsg.company", "dsg.contract", "dsg.account")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule viewsHoldNoPersistence = noClasses()
            .that()
            .resideInAPackage("..view..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..");

    @ArchTest
    static final ArchRule pageBeansLiveInViews =
            classes().that().areAnnotatedWith(Named.class).should().resideInAPackage("..view..");

    @ArchTest
    static final ArchRule boundariesLiveOutsideViews =
            noClasses().that().resideInAPackage("..view..").should().beAnnotatedWith(Stateless.class);

    @ArchTest
    static final ArchRule everyUseCasePassesTheGate = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should()
            .beAnnotatedWith(UseCase.class)
            .orShould()
            .beAnnotatedWith(SystemTask.class);

    @ArchTest
    static final ArchRule entitiesKeepTheirState = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePrivate()
            .orShould()
            .haveModifier(JavaModifier.STATIC);

    @ArchTest
    static final ArchRule everythingIsNullMarked = classes()
            .should(new ArchCondition<>("live in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(
                            type, marked, type.getName() + " lives in " + type.getPackageName()));
                }
            });

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .areNotAssignableTo(dsg.platform.calendar.Clocks.class)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Date.class);

    /** A clock that can be set exists in archives that tests put together, and never in the WAR. */
    @ArchTest
    static final ArchRule theClockCannotBeSet = noClasses()
            .should()
            .beAssignableTo(Clock.class)
            .orShould()
            .beAnnotatedWith(Alternative.class)
            .orShould()
            .callMethod(Clock.class, "offset", Clock.class, Duration.class)
            .orShould()
            .callMethod(Clock.class, "fixed", Instant.class, ZoneId.class);

    @ArchTest
    static final ArchRule oneClockForAll =
            methods().that().haveRawReturnType(Clock.class).should().beDeclaredIn(dsg.platform.calendar.Clocks.class);

    @ArchTest
    static final ArchRule nobodyPrints = noClasses().should().accessField(System.class, "out");

    /** Without what belongs to the tests themselves. */
    static final class WhatShips implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/dsg/proof/");
        }
    }

    private static final class OnlyOwnServiceUses extends ArchCondition<JavaClass> {
        OnlyOwnServiceUses() {
            super("be used by its own service only");
        }

        @Override
        public void check(JavaClass inside, ConditionEvents events) {
            String service = service(inside);
            if (service.equals("platform") || service.equals("protocol")) {
                return;
            }
            inside.getDirectDependenciesToSelf().stream()
                    .filter(use -> !service(use.getOriginClass()).equals(service))
                    .forEach(use -> events.add(SimpleConditionEvent.violated(inside, use.getDescription())));
        }

        private static String service(JavaClass type) {
            String[] parts = type.getPackageName().split("\\.");
            return parts.length > 1 ? parts[1] : "";
        }
    }
}
