package dsg;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
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
import dsg.proof.Proves;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The house's walls. Each rule was seen red on a planted violation before it was trusted. */
@AnalyzeClasses(
        packages = "dsg",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WhatShips.class})
class ArchitectureTest {

    private static final int MOST_FILES = 40;

    /** Look-ups that change nothing and tell each caller no more than all may know, and the login, which nobody is signed in for. */
    private static final Set<String> GUARDED_OTHERWISE =
            Set.of("TerminalDirectory", "Calendars", "ContractFacts", "Logins");

    /** What follows from a use case that passed the gate, when its last byte has gone out. */
    private static final Set<String> CALLED_BY_THE_SERVER = Set.of("Downloads.taken");

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
    static final ArchRule partsOfAServiceFormNoCycle = slices().matching("dsg.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage("dsg.platform.audit"), resideInAPackage("dsg.platform.access"));

    /** A package that grows beyond this is more than one. */
    @ArchTest
    static final ArchRule packagesStaySmall = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .resideOutsideOfPackage("dsg.contract")
            .should(new ArchCondition<>("lie in a package of at most " + MOST_FILES + " files") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    long files = type.getPackage().getClasses().stream()
                            .filter(each -> each.isTopLevelClass() && !each.isArray())
                            .count();
                    events.add(new SimpleConditionEvent(
                            type, files <= MOST_FILES, type.getPackageName() + " has " + files + " files"));
                }
            });

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

    /** Where they lie below the root package, no other service reaches them anyway. */
    @ArchTest
    static final ArchRule entitiesStayInTheirService = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .resideOutsideOfPackages("dsg.*.*..")
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

    /** EJBs of other kinds are timers, which nobody calls. */
    @ArchTest
    static final ArchRule otherBoundariesAreForNobody = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(annotatedWith(Singleton.class).or(annotatedWith(Stateful.class)))
            .should()
            .beAnnotatedWith(UseCase.class)
            .orShould()
            .beAnnotatedWith(SystemTask.class)
            .allowEmptyShould(true);

    /** What writes in a transaction of its own is not reached from outside past the gate. */
    @ArchTest
    static final ArchRule nobodyOutsideReachesAnUngatedTransaction = noClasses()
            .that()
            .resideInAnyPackage("..view..", "..rest..")
            .should()
            .accessTargetWhere(
                    describe("runs in a transaction that no gate guards", ArchitectureTest::isUngatedTransaction));

    /** A task of the system is no way around the gate: of what is reached from outside, only what programs alone reach runs one. */
    @ArchTest
    static final ArchRule pagesRunNoSystemTask = noClasses()
            .that(resideInAPackage("..view..")
                    .or(resideInAPackage("..rest..")
                            .and(not(describe("serve programs only", ArchitectureTest::servesProgramsOnly)))))
            .should()
            .accessTargetWhere(describe("is a task of the system", ArchitectureTest::isSystemTask));

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
            .accessTargetWhere(describe("reads a clock of its own", ArchitectureTest::readsAClock))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Date.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Calendar.class);

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

    /** Files come in and lie in one service; others have nowhere to put any. Forms and parameter sheets are no protected information. */
    @ArchTest
    @Proves(value = "R60", says = "No service but sharing holds protected information")
    static final ArchRule onlySharingStoresFiles = noClasses()
            .that()
            // the destruction of a key lists names and digests of what is sealed, its renewal wraps keys; neither reads
            // anything
            .resideOutsideOfPackages(
                    "dsg.fileshare..",
                    "dsg.forms..",
                    "dsg.destruction..",
                    "dsg.rotation..",
                    // what came by mail is kept only where it is clean and bears no marking (T42)
                    "dsg.helpdesk.attachment..",
                    "dsg.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dsg.platform.storage..", "dsg.platform.scan..", "dsg.platform.transfer..");

    @ArchTest
    static final ArchRule nobodyPrints = noClasses().should().accessField(System.class, "out");

    private static boolean readsAClock(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && !takesAClock(target);
            case "currentTimeMillis" -> owner.equals(System.class.getName());
            default ->
                (owner.equals(Clock.class.getName()) || owner.equals(InstantSource.class.getName()))
                        && (target.getName().startsWith("system")
                                || target.getName().startsWith("tick"));
        };
    }

    private static boolean takesAClock(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Clock.class));
    }

    private static boolean isUngatedTransaction(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return !GUARDED_OTHERWISE.contains(target.getOwner().getSimpleName())
                && target.resolveMember()
                        .filter(JavaMethod.class::isInstance)
                        .filter(method -> method.isAnnotatedWith(Transactional.class)
                                || method.getOwner().isAnnotatedWith(Transactional.class))
                        .filter(method -> !method.isAnnotatedWith(UseCase.class))
                        .isPresent();
    }

    private static boolean isSystemTask(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return !CALLED_BY_THE_SERVER.contains(target.getOwner().getSimpleName() + "." + target.getName())
                && target.resolveMember()
                        .filter(member -> member.isAnnotatedWith(SystemTask.class))
                        .isPresent();
    }

    /** All addresses lie below those that the peers' gate, or the terminals' gate alone, stands before. */
    private static boolean servesProgramsOnly(JavaClass type) {
        return type.tryGetAnnotationOfType(WebServlet.class).stream()
                .map(servlet -> Stream.of(servlet.value(), servlet.urlPatterns())
                        .flatMap(Stream::of)
                        .toList())
                .anyMatch(paths -> !paths.isEmpty()
                        && paths.stream()
                                .allMatch(path -> path.startsWith("/internal/") || path.startsWith("/agent/")));
    }

    /** Without what belongs to the tests themselves, and without the edge's program, which the portal does not run: its clock is there. */
    static final class WhatShips implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/dsg/proof/") && !location.contains("/dsg/edge/program/");
        }
    }

    private static final class OnlyOwnServiceUses extends ArchCondition<JavaClass> {
        OnlyOwnServiceUses() {
            super("be used by its own service only");
        }

        @Override
        public void check(JavaClass inside, ConditionEvents events) {
            String service = service(inside);
            if (Set.of("platform", "protocol", "vein", "edge", "detection").contains(service)) {
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
