package dev.floorseat.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;

class RefusalAdviceTest {

    private static final String WORDS = "Somebody else changed this just now";

    /** Two write at once. */
    @Controller
    static class Overtaken {

        @GetMapping("/page")
        String page() {
            throw new OptimisticLockingFailureException("version 3 of table x");
        }

        @GetMapping("/api/v1/thing")
        String api() {
            throw new IllegalStateException(
                    "could not save", new OptimisticLockingFailureException("version 3 of table x"));
        }

        @GetMapping({"/api/v1/locked", "/phone/v1/locked", "/locked"})
        String locked() {
            throw new IllegalStateException("could not save", new CannotAcquireLockException("deadlock in table x"));
        }

        @GetMapping("/api/v1/offer")
        String offer() {
            throw Refusal.unusable("refusal.unreadable").offering("instead", words -> words.apply("frame.board"));
        }
    }

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Overtaken())
            .setControllerAdvice(new RefusalAdvice(messages()))
            .build();

    @Test
    void tellsAPageThatSomebodyElseWroteAtTheSameTime() throws Exception {
        mvc.perform(english(get("/page")))
                .andExpect(status().isConflict())
                .andExpect(view().name("web/refused"))
                .andExpect(model().attribute("detail", containsString(WORDS)));
    }

    @Test
    void tellsAPieceOfAPageSoInAToast() throws Exception {
        mvc.perform(english(get("/page")).header("HX-Request", "true"))
                .andExpect(status().isConflict())
                .andExpect(view().name("web/toast :: toast"))
                .andExpect(header().string("HX-Retarget", "#toasts"))
                .andExpect(model().attribute("detail", containsString(WORDS)));
    }

    @Test
    void tellsAProgramSoAndNothingOfTheDatabase() throws Exception {
        mvc.perform(english(get("/api/v1/thing")))
                .andExpect(status().isConflict())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.detail").value(containsString(WORDS)))
                .andExpect(content().string(not(containsString("table x"))));
    }

    /** A phone takes a conflict for the last word, and what it had to send was lost to a deadlock. */
    @Test
    void tellsAProgramToTryAgainWhereOnlyALockStoodInTheWay() throws Exception {
        for (String path : List.of("/api/v1/locked", "/phone/v1/locked")) {
            mvc.perform(english(get(path)))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().string("Retry-After", "1"))
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.detail").value(containsString(WORDS)))
                    .andExpect(content().string(not(containsString("table x"))));
        }
        mvc.perform(english(get("/locked"))).andExpect(status().isConflict());
    }

    @Test
    void offersSomethingBesidesInTheReadersWords() throws Exception {
        mvc.perform(english(get("/api/v1/offer")))
                .andExpect(jsonPath("$.instead").value("Board"));
        mvc.perform(get("/api/v1/offer").locale(Locale.GERMAN))
                .andExpect(jsonPath("$.instead").value("Plan"));
    }

    private static MockHttpServletRequestBuilder english(MockHttpServletRequestBuilder request) {
        return request.locale(Locale.ENGLISH);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
