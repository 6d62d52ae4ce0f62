package dev.floorseat.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packages = "dev.floorseat", importOptions = DoNotIncludeTests.class)
class HandlersTest {

    /** Open to everybody, on purpose: what else is not covered by {@code @PreAuthorize} is a hole. */
    private static final Set<String> OPEN = Set.of(
            "SignInPage.show",
            "LanguageSwitch.choose",
            "ErrorPages.error",
            "Offline.serviceWorker",
            "Offline.manifest");

    @ArchTest
    static final ArchRule everyHandlerAsksForARole = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should(new ArchCondition<>("be covered by @PreAuthorize or be open on purpose") {
                @Override
                public void check(JavaMethod handler, ConditionEvents events) {
                    boolean asks = handler.isMetaAnnotatedWith(PreAuthorize.class)
                            || handler.getOwner().isMetaAnnotatedWith(PreAuthorize.class);
                    String name = handler.getOwner().getSimpleName() + "." + handler.getName();
                    if (!asks && !OPEN.contains(name)) {
                        events.add(SimpleConditionEvent.violated(handler, name + " is open to everybody"));
                    }
                }
            });
}
