package dev.floorseat.rotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.rotation.plan.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hanna Okafor can only come on Thursday morning, and there Lars Brandt is beside the only mentor. */
@ProductTest
class RepairApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    private final PlannedCompany company;

    RepairApiTest(@Autowired ApplicationContext product) {
        company = PlannedCompany.found(product);
    }

    @Test
    void tellsWhoWouldMoveAndMovesThem() throws Exception {
        people.setHosting(company.person("M2"), false, 1);
        people.setHosting(company.person("M3"), false, 1);
        company.place("E1", 1, 1).place("E2", 1, 3).publish();
        busyButThursdayMorning();
        Visit visit = company.first("E1");
        Visit other = company.first("E2");

        String answer = mvc.perform(
                        get("/api/v1/visits/{id}/repair", visit.number()).with(Reader.planner()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.why").value("EXECUTIVE_BUSY"))
                .andExpect(jsonPath("$.needsAPerson").value(false))
                .andExpect(jsonPath("$.choices").isEmpty())
                .andReturn()
                .getResponse()
                .getContentAsString();
        JsonNode variant = JSON.readTree(answer).at("/variants/0");
        String slot = variant.at("/place/slot").asString();
        String otherSlot = variant.at("/others/0/slot").asString();
        assertThat(slot).isEqualTo(company.company().slot(1, day(3), "MORNING"));
        assertThat(variant.at("/others/0/visit").asString()).isEqualTo(other.key());

        repair(visit, "{\"slot\": \"%s\", \"others\": [{\"visit\": \"nobody\"}]}".formatted(slot))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].pointer").value("/others/0/visit"));
        repair(visit, "{\"slot\": \"%s\"}".formatted(slot)).andExpect(status().isConflict());
        repair(
                        visit,
                        "{\"slot\": \"%s\", \"others\": [{\"visit\": \"%s\", \"slot\": \"%s\"}]}"
                                .formatted(slot, other.key(), otherSlot))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(2));
        assertThat(company.first("E1").slot()).isEqualTo(slot);
        assertThat(company.first("E2").slot()).isEqualTo(otherSlot);
    }

    private ResultActions repair(Visit visit, String body) throws Exception {
        return mvc.perform(post("/api/v1/visits/{id}/repair", visit.number())
                .with(Reader.planner())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private void busyButThursdayMorning() {
        Instant thursday = PlannedCompany.at(day(3)).minus(Duration.ofMinutes(30));
        busy(PlannedCompany.at(day(-2)), thursday);
        busy(thursday.plus(Duration.ofHours(4)), PlannedCompany.at(day(40)));
    }

    private void busy(Instant from, Instant to) {
        people.addBusyTime(new BusyTime(company.person("E1"), from, to, BusyKind.BUSY, People.OWN));
    }

    private LocalDate day(int after) {
        return company.company().monday().plusDays(after);
    }
}
