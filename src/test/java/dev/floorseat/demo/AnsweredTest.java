package dev.floorseat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.Directives;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Imports;
import dev.floorseat.notes.both.Sharing;
import dev.floorseat.notes.both.Standings;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.notes.debrief.Debriefs;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Rotations;
import dev.floorseat.rotation.attendance.CheckIns;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Publication;
import dev.floorseat.rotation.programme.ProgrammeBook;
import dev.floorseat.rules.Chapters;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.answer.Announcements;
import dev.floorseat.rules.answer.DirectiveAnswers;
import dev.floorseat.rules.answer.Mistakes;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@ProductTest
@Transactional
class AnsweredTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void showsAChangeThatCameOfAMistakeAndOneThatWaitsForTheDemosExecutive() {
        Instant now = Instant.parse("2027-06-09T09:10:00Z");
        clock.set(now);
        Chronicle chronicle = new Chronicle(LocalDate.ofInstant(now, Premises.ZONE));
        DemoCompany company = DemoConfiguration.today(clock, of(Floor.class));
        People people = of(People.class);
        new CompanyLoad(of(Imports.class), people).load(company);
        new Orders(
                        of(DirectiveRegister.class),
                        of(RuleBook.class),
                        of(Chapters.class),
                        of(Lexicon.class),
                        people,
                        of(JsonMapper.class),
                        clock)
                .give(Wound.back(clock));
        new Pilot(
                        of(Imports.class),
                        people,
                        of(ProgrammeBook.class),
                        of(Rotations.class),
                        of(Drafts.class),
                        of(Planning.class),
                        of(Publication.class),
                        of(Appointments.class),
                        new PilotNotes(
                                of(CheckIns.class),
                                of(FieldNotes.class),
                                of(Standings.class),
                                of(Debriefs.class),
                                of(JsonMapper.class),
                                clock),
                        clock)
                .fly(company, chronicle);
        chronicle.tell(Wound.back(clock));
        clock.set(now);
        Directives directives = of(Directives.class);
        Answered answered = new Answered(
                of(Appointments.class),
                of(Sharing.class),
                of(FieldNotes.class),
                directives,
                of(DirectiveRegister.class),
                of(DirectiveAnswers.class),
                clock);
        answered.change();
        answered.await();

        assertThat(of(Announcements.class).all()).anySatisfy(each -> {
            assertThat(each.name()).isEqualTo("Rückgewinnung mit drei Angeboten");
            assertThat(each.days()).isPositive();
            assertThat(each.answer().learned()).isNotBlank();
        });
        PersonId executive =
                people.byExternalId(company.demoExecutive()).orElseThrow().id();
        assertThat(of(Mistakes.class).open(executive))
                .anyMatch(mistake -> directives
                        .directive(mistake.directive())
                        .orElseThrow()
                        .owner()
                        .equals(executive));
    }

    private <T> T of(Class<T> type) {
        return product.getBean(type);
    }
}
