package dev.floorseat.demo;

import dev.floorseat.web.Refusal;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After the company has come in: its past visits, an open rotation, and the accounts to sign in with. */
@Component
@Profile("demo")
@Order(CompanyAtStart.ORDER + 100)
class StoryAtStart implements ApplicationRunner {

    private final Story story;
    private final DemoCompany company;

    StoryAtStart(Story story, DemoCompany company) {
        this.story = story;
        this.company = company;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (story.needed()) {
            try {
                story.tell(company);
            } catch (Refusal e) {
                throw new IllegalStateException("the demo's own story is refused: " + e.faults(), e);
            }
        }
    }
}
