package dev.floorseat.rotation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.floor.ImportKind;
import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.licence.SomeCourse;
import dev.floorseat.rotation.Stage;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Rule;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A certificate counts for the solver as what the directory says does. */
class LicencesInThePlanTest extends OneRotation {

    @Autowired
    ApplicationContext product;

    @BeforeEach
    void aWeekBefore() {
        clock.set(at(monday.minusDays(7), 9));
    }

    @Test
    void anExecutiveIsPlacedToSpeakOnceTheQuizIsPassed() {
        directoryKnowsNoLicence("E1", "Hanna Okafor", "executive");
        Visit speaking = speaking();
        String slot = company.slot(1, monday.plusDays(8), "FULL");
        assertThat(planning.broken(drafts.of(rotation), speaking.visitId(), slot))
                .extracting(Breach::rule)
                .contains(Rule.H11);
        assertThat(licenceInTheProblem("E1")).isEmpty();

        SomeCourse.pass(product, person("E1"), LicenceKind.EXECUTIVE);

        assertThat(planning.broken(drafts.of(rotation), speaking.visitId(), slot))
                .extracting(Breach::rule)
                .doesNotContain(Rule.H11);
        assertThat(licenceInTheProblem("E1"))
                .contains(new Problem.Licence(
                        monday.minusDays(7), monday.minusDays(7).plusMonths(12).minusDays(1)));
        place(first("E1"), company.slot(1, monday, "MORNING"));
        place(speaking(), slot);
        assertThat(publication.preview(rotation).broken()).isEmpty();
    }

    @Test
    void aMentorHostsOnceTheQuizIsPassed() {
        directoryKnowsNoLicence("M1", "Karim Yilmaz", "mentor");
        Visit visit = first("E1");
        String slot = company.slot(1, monday, "MORNING");
        assertThat(planning.broken(drafts.of(rotation), visit.visitId(), slot))
                .extracting(Breach::rule)
                .contains(Rule.H10);

        SomeCourse.pass(product, person("M1"), LicenceKind.HOST);

        assertThat(planning.broken(drafts.of(rotation), visit.visitId(), slot))
                .extracting(Breach::rule)
                .doesNotContain(Rule.H10);
    }

    @Test
    void knowsTheNextDayOnWhichALicenceIsNeeded() {
        LicensedVisits days = product.getBean(LicensedVisits.class);
        publishedAt(company.slot(1, monday.plusDays(1), "MORNING"));

        assertThat(days.nextAfter(person("M1"), LicenceKind.HOST, monday)).contains(monday.plusDays(1));
        assertThat(days.nextAfter(person("M1"), LicenceKind.HOST, monday.plusDays(1)))
                .isEmpty();
        assertThat(days.nextAfter(person("E1"), LicenceKind.EXECUTIVE, monday))
                .as("listening needs none")
                .isEmpty();

        place(speaking(), company.slot(2, monday.plusDays(8), "FULL"));
        publication.publish(rotation, BY);
        assertThat(days.nextAfter(person("E1"), LicenceKind.EXECUTIVE, monday)).contains(monday.plusDays(8));
    }

    private Visit speaking() {
        long person = person("E1").value();
        return drafts.of(rotation).visits().stream()
                .filter(visit -> visit.executive() == person && visit.stage() == Stage.SPLIT)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Problem.Licence> licenceInTheProblem(String name) {
        return drafts.of(rotation).problem().executives().stream()
                .filter(executive -> executive.id().equals(company.id(name)))
                .findFirst()
                .map(Problem.Executive::licence);
    }

    private void directoryKnowsNoLicence(String name, String fullName, String role) {
        bring(ImportKind.PEOPLE, """
                id,name,email,language,roles,languages,since,licenceFrom,licenceTo,optedIn,weekCap
                %s,%s,%s@company.example,de,%s,%s,%s,,,%s,%s
                """.formatted(
                company.id(name),
                fullName,
                name,
                role,
                people.byId(person(name)).orElseThrow().languages().iterator().next(),
                role.equals("executive") ? "2020-01-01" : "",
                role.equals("mentor") ? "true" : "",
                role.equals("mentor") ? "5" : ""));
    }
}
