package dev.floorseat.invites.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.access.Accounts;
import dev.floorseat.access.Consents;
import dev.floorseat.access.Role;
import dev.floorseat.invites.assistants.Deeds;
import dev.floorseat.invites.replies.PromisedVisit;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Hosts;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.web.Reader;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Vera answers for Hanna Okafor. */
@ProductTest
class AssistPageTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    Deeds deeds;

    @Autowired
    Hosts hosts;

    @Autowired
    People people;

    private PromisedVisit promised;
    private VisitId visit;
    private PersonId hanna;
    private RequestPostProcessor vera;

    @BeforeEach
    void veraMayAct() {
        promised = new PromisedVisit(product);
        visit = promised.company.first("E1").visitId();
        hanna = promised.company.person("E1");
        String name = "vera-page-" + visit.value();
        product.getBean(Accounts.class).create(name, "secret enough", Set.of(Role.ASSISTANT), null, Locale.ENGLISH);
        product.getBean(Consents.class).give(hanna, name);
        vera = Reader.named(name, "ASSISTANT", null);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void aVisitIsDeclinedOnce() throws Exception {
        String page = "/assist/visits/" + visit.value() + "/decline";
        web.perform(get(page).with(vera)).andExpect(status().isOk());
        decline(page).andExpect(redirectedUrl("/assist"));

        decline(page).andExpect(status().isConflict());
        web.perform(get(page).with(vera)).andExpect(status().isConflict());
        assertThat(deeds.of(hanna, 10)).hasSize(1);
    }

    @Test
    void aVisitWithoutHostSaysSo() throws Exception {
        web.perform(get("/assist").with(vera)).andExpect(content().string(containsString("Karim Yilmaz")));
        people.setHosting(promised.company.person("M2"), false, 0);
        people.setHosting(promised.company.person("M3"), false, 0);
        assertThat(hosts.notToday(visit, promised.company.person("M1"))).isFalse();

        web.perform(get("/assist").with(vera))
                .andExpect(content().string(containsString("Somebody else is looked for")))
                .andExpect(content().string(not(containsString("Karim Yilmaz"))));
    }

    private ResultActions decline(String page) throws Exception {
        return web.perform(post(page)
                .param("reason", "OTHER")
                .param("seen", Integer.toString(promised.invitation().sequence()))
                .with(vera)
                .with(csrf()));
    }
}
