package dev.floorseat.invites.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LetterConfigurationTest {

    private final ApplicationContextRunner product = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(LetterConfiguration.class);

    @Test
    void refusesToSendFromAnAddressNobodyCanAnswerTo() {
        product.withPropertyValues("spring.mail.host=mail.company.example")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("floorseat.invites.address")
                        .hasMessageContaining("FLOORSEAT_INVITES_ADDRESS"));
    }

    @Test
    void sendsFromTheCompanysAddress() {
        product.withPropertyValues(
                        "spring.mail.host=mail.company.example",
                        "floorseat.invites.address=visits@company.example",
                        "floorseat.invites.name=Visits")
                .run(context -> assertThat(context.getBean(LetterSettings.class).organizer())
                        .hasToString("Party[name=Visits, address=visits@company.example]"));
    }

    @Test
    void needsNoAddressWhileNoMailLeavesTheHouse() {
        product.run(context -> assertThat(context).hasNotFailed());
        product.withPropertyValues("spring.mail.host=unused", "floorseat.demo.mailbox=true")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
