package dev.floorseat.rotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Publication;
import dev.floorseat.rotation.plan.Visit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class RotationApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext product;

    @Autowired
    Drafts drafts;

    @Autowired
    Answers answers;

    @Autowired
    Publication publication;

    @Test
    void listsRotationsWithTheirFigures() throws Exception {
        PlannedCompany company = PlannedCompany.found(product).place("E1", 1, 0);

        String entry = "$[?(@.id == '" + company.rotation() + "')]";
        ask(get("/api/v1/rotations"))
                .andExpect(status().isOk())
                .andExpect(jsonPath(entry, hasSize(1)))
                .andExpect(jsonPath(entry + ".assigned").value(1))
                .andExpect(jsonPath(entry + ".version").value(0));
        ask(get("/api/v1/rotations/" + company.rotation()))
                .andExpect(jsonPath("$.assigned").value(1))
                .andExpect(jsonPath("$.score").exists());
        mvc.perform(get("/api/v1/rotations").with(Reader.as("EXECUTIVE", company.person("E1"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void movesAVisitAtTheVersionSeen() throws Exception {
        PlannedCompany company = PlannedCompany.found(product);
        String slot = company.company().slot(1, company.company().monday(), "MORNING");
        Visit visit = company.first("E1");

        change(visit, visit.version(), slot)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", not("\"" + visit.version() + "\"")))
                .andExpect(jsonPath("$.slot").value(slot));
        assertThat(drafts.visit(visit.visitId()).slot()).isEqualTo(slot);

        change(visit, visit.version(), null)
                .andExpect(status().isConflict())
                .andExpect(content().contentType("application/problem+json"));
        assertThat(drafts.visit(visit.visitId()).slot()).isEqualTo(slot);
    }

    @Test
    void refusesAMoveThatBreaksRulesAndNamesThem() throws Exception {
        PlannedCompany company = PlannedCompany.found(product).place("E1", 1, 0);
        Visit visit = company.first("E2");

        change(
                        visit,
                        visit.version(),
                        company.company().slot(1, company.company().monday(), "MORNING"))
                .andExpect(status().is(422))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.errors[0].pointer").value("/slot"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("Karim Yilmaz")));
        assertThat(drafts.visit(visit.visitId()).slot()).isNull();
    }

    @Test
    void takesNoChangeWithoutTheVersionSeen() throws Exception {
        Visit visit = PlannedCompany.found(product).first("E1");

        ask(patch("/api/v1/visits/" + visit.number())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"pinned\": true}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail").value(containsString("If-Match")));
    }

    @Test
    void offersOtherPlacesAndSaysWhy() throws Exception {
        PlannedCompany company = PlannedCompany.found(product).place("E1", 1, 0);
        String visit = "/api/v1/visits/" + company.first("E1").number();

        ask(get(visit + "/alternatives"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(5)))
                .andExpect(jsonPath("$[0].slot").isNotEmpty())
                .andExpect(jsonPath("$[0].message").value(matchesPattern("(moves|stays) .* in Leipzig.*: .*")));
        ask(get(visit + "/explanation"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.costs[?(@.rule == 'S7')].points").value(hasSize(1)))
                .andExpect(jsonPath("$.remedies", hasSize(0)))
                .andExpect(jsonPath("$.slot").value(company.first("E1").slot()));
        ask(get("/api/v1/visits/-1/explanation")).andExpect(status().isNotFound());
    }

    @Test
    void publishesWhatTheDryRunShowedOrNothing() throws Exception {
        PlannedCompany company = PlannedCompany.found(product).place("E1", 1, 0);
        String publish = "/api/v1/rotations/" + company.rotation() + "/publication";
        String seen = publication.preview(company.rotation()).fingerprint();
        ask(post(publish).param("dryRun", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fingerprint").value(seen))
                .andExpect(jsonPath("$.changes", hasSize(1)));

        company.place("E2", 2, 1);
        ask(post(publish).param("fingerprint", seen)).andExpect(status().isConflict());
        ask(post(publish))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.changes", hasSize(2)));
    }

    @Test
    void takesAnswersByPhoneFromPlannersAndElseOnlyOnesOwn() throws Exception {
        PlannedCompany company = PlannedCompany.found(product).place("E1", 1, 0).publish();
        Visit visit = company.first("E1");
        String executive = company.company().id("E1");

        answer(
                        visit,
                        Reader.as("MENTOR", company.person("M2")),
                        company.company().id("M2"),
                        "ACCEPTED")
                .andExpect(status().isNotFound());
        answer(visit, Reader.as("MENTOR", company.person("M1")), executive, "ACCEPTED")
                .andExpect(status().isForbidden());
        answer(visit, Reader.planner(), executive, "PERHAPS")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].pointer").value("/answer"));
        assertThat(answers.to(visit.visitId())).isEmpty();

        answer(visit, Reader.planner(), executive, "TENTATIVE")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answers['" + executive + "']").value("TENTATIVE"));
        assertThat(answers.to(visit.visitId())).containsEntry(company.person("E1"), Answer.TENTATIVE);
    }

    private ResultActions answer(Visit visit, RequestPostProcessor who, String person, String answer) throws Exception {
        return mvc.perform(post("/api/v1/visits/" + visit.number() + "/answers")
                .with(who)
                .locale(Locale.ENGLISH)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"person\": \"" + person + "\", \"answer\": \"" + answer + "\"}"));
    }

    private ResultActions change(Visit visit, long version, @Nullable String slot) throws Exception {
        return ask(patch("/api/v1/visits/" + visit.number())
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"slot\": " + (slot == null ? "null" : "\"" + slot + "\"") + "}"));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(Reader.planner()).locale(Locale.ENGLISH));
    }
}
