package dev.floorseat.notes.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.both.Sharing;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A visit of a small company, and what its two people and others ask for. */
public final class OnTheFloor {

    private static final AtomicInteger SENT = new AtomicInteger();

    private final ApplicationContext product;
    private final MockMvc mvc;
    private final PlannedCompany company;
    private final long visit;

    private OnTheFloor(ApplicationContext product, PlannedCompany company) {
        this.product = product;
        this.mvc = product.getBean(MockMvc.class);
        this.company = company;
        this.visit = company.first("E1").number();
    }

    /** E1 visits M1 on the first Monday. */
    public static OnTheFloor of(ApplicationContext product) {
        return new OnTheFloor(
                product, PlannedCompany.found(product).place("E1", 1, 0).publish());
    }

    /** The company. */
    public PlannedCompany company() {
        return company;
    }

    /** The number of the visit. */
    public long visit() {
        return visit;
    }

    /** Somebody of the company, such as E1 or M2. */
    public PersonId person(String name) {
        return company.person(name);
    }

    /** The visit's executive. */
    public RequestPostProcessor executive() {
        return Reader.as("EXECUTIVE", person("E1"));
    }

    /** The visit's mentor. */
    public RequestPostProcessor mentor() {
        return Reader.as("MENTOR", person("M1"));
    }

    /** A CX lead. */
    public static RequestPostProcessor lead() {
        return Reader.as("LEAD", null);
    }

    /** Asks for something of the visit, such as {@code /notes}. */
    public ResultActions ask(RequestPostProcessor who, String path) throws Exception {
        return mvc.perform(get("/api/v1/visits/" + visit + path).with(who));
    }

    /** Asks for anything. */
    public ResultActions askFor(RequestPostProcessor who, String path, Object... variables) throws Exception {
        return mvc.perform(get(path, variables).with(who));
    }

    /** Sends something of the visit. */
    public ResultActions send(RequestPostProcessor who, String path, String json) throws Exception {
        return mvc.perform(post("/api/v1/visits/" + visit + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(who));
    }

    /** Deletes something of the visit. */
    public ResultActions remove(RequestPostProcessor who, String path) throws Exception {
        return mvc.perform(delete("/api/v1/visits/" + visit + path).with(who));
    }

    /** Writes a note of friction; answers with its id. */
    public String write(RequestPostProcessor who, String text) throws Exception {
        return id(send(
                who, "/notes", "{\"clientId\":\"%s\",\"kind\":\"FRICTION\",\"text\":\"%s\"}".formatted(fresh(), text)));
    }

    /** Says "My notes are complete". */
    public ResultActions done(RequestPostProcessor who) throws Exception {
        return send(who, "/notes/done", "{\"clientId\":\"%s\"}".formatted(fresh()));
    }

    /** Says something beside a note. */
    public ResultActions remark(RequestPostProcessor who, String note, String kind, String text) throws Exception {
        return send(
                who,
                "/notes/" + note + "/remarks",
                "{\"clientId\":\"%s\",\"kind\":\"%s\",\"text\":\"%s\"}".formatted(fresh(), kind, text));
    }

    /** Says what somebody thinks of a version of a directive. */
    public ResultActions view(RequestPostProcessor who, long version, String view) throws Exception {
        return send(
                who,
                "/views",
                "{\"clientId\":\"%s\",\"directiveVersion\":\"%d\",\"view\":\"%s\"}".formatted(fresh(), version, view));
    }

    /** Shares the visit's notes, as its debrief does. */
    public void share() {
        product.getBean(Sharing.class).share(new VisitId(visit));
    }

    /** Registers a directive of E1 that acts on M1's queue since 2020; answers with its number. */
    public long directive(String name) {
        DirectiveText text = new DirectiveText(
                name, "Do it", null, Set.of(company.company().id("billing")), LocalDate.of(2020, 1, 1), null);
        return product.getBean(DirectiveRegister.class).add(person("E1"), List.of(text), "test");
    }

    /** The newest version of a directive. */
    public long version(long directive) {
        return product.getBean(Directives.class)
                .directive(directive)
                .orElseThrow()
                .newest()
                .id();
    }

    /** A client id nobody has used. */
    public static String fresh() {
        return "t-" + SENT.incrementAndGet();
    }

    private static String id(ResultActions answer) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id");
    }
}
