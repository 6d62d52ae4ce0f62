package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.rotation.demand.Demand;
import dev.floorseat.rotation.demand.Demand.Reason;
import dev.floorseat.rotation.demand.Demands;
import dev.floorseat.rotation.demand.Look;
import dev.floorseat.rotation.demand.Looks;
import dev.floorseat.rotation.demand.NewDemand;
import dev.floorseat.rotation.demand.Saw;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Something waits to be seen again on the queue of the visit. */
class LooksTest extends OneVisit {

    private static final AtomicInteger RUN = new AtomicInteger();

    @Autowired
    Demands demands;

    @Autowired
    Looks looks;

    private String source = "";

    @BeforeEach
    void aKey() {
        source = "asked-" + RUN.incrementAndGet();
    }

    @AfterEach
    void nobodyNeedsToLook() {
        demands.withdraw("asked-");
    }

    @Test
    void thePreparationOfBothSaysWhatToLookFor() throws Exception {
        wanted("A pot of coffee at the door", Set.of("E2"), Set.of());
        wanted("My own idea", Set.of("E1"), Set.of());
        wanted("Seen elsewhere", Set.of(), Set.of("nowhere"));

        assertThat(read(executive, of("prepare")))
                .contains("Look for", "A guest leaves before seven", "A pot of coffee at the door", "on trial")
                .doesNotContain("My own idea", "Seen elsewhere");
        assertThat(read(mentor, of("prepare"))).contains("Your guest looks for", "never about your work");
    }

    @Test
    void theDebriefAtTheDeskAsksAndItsAnswerClosesTheLoop() throws Exception {
        long id = wanted("A pot of coffee at the door", Set.of(), Set.of());
        assertThat(read(executive, of("debrief"))).contains("Did you see it?", "name=\"saw-" + id + "\"");

        form(executive, of("debrief"), answered(id, "", "Frau Weber waited"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say whether you saw it.")))
                .andExpect(content().string(containsString("look like a person")))
                .andExpect(content().string(containsString("Frau Weber waited")));
        form(executive, of("debrief"), answered(id, "WORKS", "Guests take it along"))
                .andExpect(redirectedUrl(of("summary")));

        assertThat(demand().seenOn()).isEqualTo(day(0));
        assertThat(looks.seen(source))
                .containsExactly(new Look(queue("billing"), day(0), Saw.WORKS, "Guests take it along"));
        get(executive, "/api/v1" + of("debrief"))
                .andExpect(jsonPath("$.looks", hasSize(1)))
                .andExpect(jsonPath("$.looks[0].saw").value("WORKS"));
    }

    @Test
    void whatDidNotComeUpStaysOpen() throws Exception {
        long id = wanted("A pot of coffee at the door", Set.of(), Set.of());
        assertThat(read(executive, of("floor"))).contains("data-look=\"" + id + "\"", "Did not come up");

        json(executive, "/api/v1" + of("debrief"), debrief(id, "NOT_SEEN")).andExpect(status().isCreated());

        assertThat(demand().seenOn()).isNull();
        assertThat(demand().isOpen(day(1))).isTrue();
        assertThat(looks.seen(source)).isEmpty();
    }

    @Test
    void aPhoneThatWasLongWithoutNetworkStillAnswersWhatOthersHaveSeen() throws Exception {
        long id = wanted("A pot of coffee at the door", Set.of(), Set.of());
        demands.withdraw(source);

        json(executive, "/api/v1" + of("debrief"), debrief(id, "FAILS")).andExpect(status().isCreated());

        assertThat(demand().seenOn()).isEqualTo(day(0));
    }

    @Test
    void nobodyAnswersWhatTheirVisitWasNotAsked() throws Exception {
        long id = wanted("My own idea", Set.of("E1"), Set.of());

        json(executive, "/api/v1" + of("debrief"), debrief(id, "WORKS"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/looks/0/demand"));
        assertThat(read(executive, of("debrief"))).doesNotContain("Did you see it?");
    }

    @Test
    void plannersAndLeadsReadWhatWaitsButNotWhoBroughtItUp() throws Exception {
        wanted("A pot of coffee at the door", Set.of("E1"), Set.of());

        for (var reader : java.util.List.of(planner, lead)) {
            get(reader, "/api/v1/demands")
                    .andExpect(jsonPath("$.demands[?(@.source == '" + source + "')].queue")
                            .value(queue("billing")))
                    .andExpect(jsonPath("$.seenAgain.filed").isNumber())
                    .andExpect(content()
                            .string(not(containsString(company().company().id("E1")))));
        }
        get(mentor, "/api/v1/demands").andExpect(status().isForbidden());
        assertThat(read(planner, "/rotations/" + company().rotation()))
                .contains("Another look", "A pot of coffee at the door", "nobody yet");
    }

    private long wanted(String lookFor, Set<String> not, Set<String> sites) {
        demands.file(new NewDemand(
                sites.isEmpty() && !lookFor.startsWith("My") ? source : source + "-" + lookFor.charAt(0),
                queue("billing"),
                Reason.TRIAL,
                day(30),
                not.stream().map(this::person).collect(Collectors.toSet()),
                sites.isEmpty()
                        ? Set.of()
                        : Set.of(jdbc.sql("select max(external_id) from floor_site where external_id <> ?")
                                .param(queue("LEJ"))
                                .query(String.class)
                                .single()),
                4,
                lookFor,
                "A guest leaves before seven",
                null));
        return demands.from(source).get(demands.from(source).size() - 1).id();
    }

    private Demand demand() {
        return demands.from(source).get(0);
    }

    private static String[] answered(long demand, String saw, String words) {
        return new String[] {
            "clientId",
            "f1",
            "learned",
            "one thing",
            "learned",
            "another",
            "learned",
            "a third",
            "about",
            "PROCESS",
            "name",
            "Refunds overnight",
            "mistake",
            "It takes two",
            "look",
            Long.toString(demand),
            "saw-" + demand,
            saw,
            "words-" + demand,
            words
        };
    }

    private String debrief(long demand, String saw) {
        return debrief("d1")
                .strip()
                .replaceAll("}$", ",\"looks\":[{\"demand\":\"" + demand + "\",\"saw\":\"" + saw + "\"}]}");
    }
}
