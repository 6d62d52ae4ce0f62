package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.rotation.web.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class BothSidesPageTest {

    @Autowired
    MockMvc mvc;

    private final OnTheFloor floor;
    private final RequestPostProcessor executive;
    private final RequestPostProcessor mentor;

    BothSidesPageTest(@Autowired ApplicationContext product) {
        floor = OnTheFloor.of(product);
        executive = floor.executive();
        mentor = floor.mentor();
    }

    @Test
    void takesANoteByFormAndShowsItToItsAuthor() throws Exception {
        floor.directive("Refunds overnight");
        page(executive)
                .andExpect(content()
                        .string(allOf(
                                containsString("You have written nothing yet"),
                                containsString("Refunds overnight (yours)"))));
        page(mentor).andExpect(content().string(not(containsString("(yours)"))));

        send(executive, "/notes", Map.of("clientId", "p1", "kind", "FRICTION", "text", "The form asks twice"))
                .andExpect(redirectedUrl(path("/notes")));

        page(executive).andExpect(content().string(containsString("The form asks twice")));
        page(mentor).andExpect(content().string(not(containsString("The form asks twice"))));
    }

    @Test
    void keepsWhatWasTypedAndOffersWordsThatWouldDo() throws Exception {
        Map<String, String> note =
                Map.of("clientId", "p2", "kind", "FRICTION", "text", "Frau Weber called 0341 5550123", "wish", "chat");
        send(executive, "/notes", note)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString(">Frau Weber called 0341 5550123</textarea>"),
                                containsString("value=\"chat\""),
                                containsString("look like a person"),
                                containsString("[name] called [telephone number]"),
                                containsString("name=\"masked\""))));

        send(executive, "/notes", with(note, "masked", "true")).andExpect(redirectedUrl(path("/notes")));

        page(executive)
                .andExpect(content()
                        .string(allOf(
                                containsString("[name] called [telephone number]"),
                                not(containsString("0341 5550123")))));
        send(executive, "/notes", Map.of("clientId", "p3", "kind", "MISTAKE", "text", "Wrong"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say which directive, process, product or system")));
        send(executive, "/notes", Map.of("clientId", "p3", "text", "Wrong"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void keepsAChoiceAsThePhoneDoesAndOnesOwnWordsAsTheyAre() throws Exception {
        Map<String, String> note =
                Map.of("clientId", "c1", "kind", "FRICTION", "text", "Asked twice", "segment", "new", "wish", "chat");
        send(executive, "/notes", note).andExpect(redirectedUrl(path("/notes")));
        floor.ask(executive, "/notes")
                .andExpect(jsonPath("$.notes[0].segment").value("new"))
                .andExpect(jsonPath("$.notes[0].wish").value("chat"));
        page(executive)
                .andExpect(content().string(allOf(containsString("Customers: New"), containsString("Wish: Chat"))));

        send(executive, "/notes", with(with(note, "clientId", "c2"), "otherSegment", "students"));
        page(executive).andExpect(content().string(containsString("Customers: students")));
        send(executive, "/notes", with(with(note, "clientId", "c3"), "otherWish", "w".repeat(101)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"otherWish-wrong\"")));
    }

    @Test
    void masksNothingThatIsTooLongToBeANote() throws Exception {
        String typed = "max@web.de ".repeat(400);

        send(executive, "/notes", Map.of("clientId", "p4", "kind", "FRICTION", "text", typed, "masked", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString(typed), containsString("1,000"))));
    }

    @Test
    void putsBothSidesBesideEachOtherOnceBothHaveWritten() throws Exception {
        long version = floor.version(floor.directive("Refunds overnight"));
        String note = floor.write(executive, "Refunds show up late");
        floor.write(mentor, "The macro has no link");
        send(mentor, "/views", view(version, "CONFUSES")).andExpect(redirectedUrl(path("/notes")));
        send(mentor, "/notes/done", Map.of("clientId", "d1")).andExpect(redirectedUrl(path("/notes")));
        page(mentor).andExpect(content().string(containsString("As soon as the other has written")));
        page(executive)
                .andExpect(content()
                        .string(allOf(
                                containsString("The other has written and waits for you"),
                                not(containsString("The macro has no link")),
                                not(containsString("the other: confuses")),
                                not(containsString("class=\"sides\"")))));
        send(executive, "/views", view(version, "WORKS"));
        send(executive, "/notes/done", Map.of("clientId", "d2"));

        page(executive)
                .andExpect(content()
                        .string(allOf(
                                containsString("class=\"sides\""),
                                containsString("The macro has no link"),
                                containsString("the other: confuses"),
                                containsString("seen differently"))));

        send(mentor, "/notes/" + note + "/remarks", Map.of("clientId", "r1", "kind", "ADDITION", "text", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say what is to be added")));
        send(mentor, "/notes/" + note + "/remarks", Map.of("clientId", "r1", "kind", "NOT_SO", "text", "At once here"))
                .andExpect(redirectedUrl(path("/notes#note-" + note)));
        page(executive)
                .andExpect(content().string(allOf(containsString("At once here"), containsString("the other</span>"))));
    }

    @Test
    void speaksGermanToo() throws Exception {
        RequestPostProcessor german = authentication(new TestingAuthenticationToken(
                new Reader("t", floor.person("E1"), Locale.GERMAN), "", "ROLE_EXECUTIVE"));
        String page = page(german).andReturn().getResponse().getContentAsString();

        assertThat(page)
                .contains("Erst schreiben beide für sich", "Meine Notizen sind vollständig", "Eine Notiz schreiben");
        assertThat(send(german, "/notes", Map.of("clientId", "g", "kind", "PRAISE", "text", "Frau Weber wartet"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("[Name] wartet", "Mit diesen Worten speichern");
    }

    private Map<String, String> view(long version, String view) {
        return Map.of("clientId", OnTheFloor.fresh(), "directiveVersion", Long.toString(version), "view", view);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private String path(String rest) {
        return "/visits/" + floor.visit() + rest;
    }

    private ResultActions page(RequestPostProcessor who) throws Exception {
        return floor.askFor(who, path("/notes")).andExpect(status().isOk());
    }

    private ResultActions send(RequestPostProcessor who, String to, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path(to));
        fields.forEach(request::param);
        return mvc.perform(request.with(who).with(csrf()));
    }
}
