package dev.floorseat;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.Random;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The house rules a machine can check, in our code; what other people's libraries do is theirs. */
@AnalyzeClasses(packages = "dev.floorseat", importOptions = DoNotIncludeTests.class)
class CodeRulesTest {

    private static final DescribedPredicate<CodeUnitCallTarget> THE_TIME_OF_THIS_MACHINE = describe(
            "now() without a clock",
            call -> (call.getOwner().getPackageName().equals("java.time")
                            && call.getName().equals("now")
                            && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class)))
                    || (call.getOwner().isEquivalentTo(System.class)
                            && call.getName().equals("currentTimeMillis")));

    private static final DescribedPredicate<CodeUnitCallTarget> CHANCE_NOBODY_CAN_REPEAT = describe(
            "chance without a seed",
            call -> (call.getOwner().isEquivalentTo(Random.class)
                            && call.getName().equals("<init>")
                            && call.getRawParameterTypes().isEmpty())
                    || (call.getOwner().isEquivalentTo(Math.class)
                            && call.getName().equals("random")));

    @ArchTest
    static final ArchRule aClockIsInjected = noClasses().should().callCodeUnitWhere(target(THE_TIME_OF_THIS_MACHINE));

    @ArchTest
    static final ArchRule chanceHasASeed = noClasses().should().callCodeUnitWhere(target(CHANCE_NOBODY_CAN_REPEAT));

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callCodeUnitWhere(target(describe(
                    "sleep",
                    call -> call.getOwner().isEquivalentTo(Thread.class)
                            && call.getName().equals("sleep"))));

    @ArchTest
    static final ArchRule controllersAreTheirModulesOwn = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule advicesAreTheirModulesOwn = classes()
            .that()
            .areMetaAnnotatedWith(ControllerAdvice.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule configurationsAreTheirModulesOwn =
            classes().that().areAnnotatedWith(Configuration.class).should().notBePublic();

    /** In a module's root package, which is its API; Modulith closes the inner packages to other modules. */
    @ArchTest
    static final ArchRule repositoriesAreTheirModulesOwn = classes()
            .that()
            .resideInAPackage("dev.floorseat.*")
            .and(describe(
                    "are repositories",
                    type -> type.isMetaAnnotatedWith(org.springframework.stereotype.Repository.class)
                            || type.isAssignableTo(Repository.class)))
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule beansAreTheirModulesOwn =
            methods().that().areAnnotatedWith(Bean.class).should().notBePublic();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching("(?i).*\\.(util|utils|common|commons|helper|helpers|manager|impl|dto|dtos)\\..*"
                    + "|.*(Util|Utils|Common|Commons|Helper|Helpers|Manager|Impl|Dto|DTO)(\\$.*)?");

    /** Packages of one module, too: an inner package may know the module's root or the root the inner one, never both. */
    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return SliceIdentifier.of(type.getPackageName());
                }

                @Override
                public String getDescription() {
                    return "packages";
                }
            })
            .should()
            .beFreeOfCycles();
}
