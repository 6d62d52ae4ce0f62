package dev.floorseat.rules.reach.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.directives.Directives;
import dev.floorseat.outbound.OutboundClient;
import dev.floorseat.outbound.PublicAddresses;
import dev.floorseat.people.People;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleText;
import dev.floorseat.web.Dates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Messages to a real server on this machine, which a setting of the tests allows. */
@ProductTest
class HooksTest {

    private static final String CHOSEN = "RULE_IN_FORCE,RULE_ON_TRIAL,RULE_WITHDRAWN,DIRECTIVE_CHANGED,DIGEST";
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    Hooks hooks;

    @Autowired
    HookOutbox outbox;

    @Autowired
    HookRows rows;

    @Autowired
    DeliveryRows deliveries;

    @Autowired
    HookDelivery delivery;

    @Autowired
    PublicAddresses hookAddresses;

    @Autowired
    Payloads payloads;

    @Autowired
    RuleBook rules;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Directives directives;

    @Autowired
    People people;

    @Autowired
    Dates dates;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final RequestPostProcessor admin = Reader.as("ADMIN", null);
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private @Nullable HttpServer server;
    private volatile int status = 204;

    private record Got(Map<String, List<String>> headers, String path, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    @BeforeEach
    void aReceiver() throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::answer);
        receiver.setExecutor(Executors.newCachedThreadPool());
        receiver.start();
        server = receiver;
    }

    @AfterEach
    void stop() {
        slow.countDown();
        if (server != null) {
            server.stop(0);
        }
        hooks.all().forEach(hook -> hooks.remove(hook.id()));
        jdbc.sql("drop table if exists hooks_test_tasks").update();
        clock.run();
    }

    private void answer(HttpExchange exchange) throws IOException {
        got.add(new Got(
                exchange.getRequestHeaders(),
                exchange.getRequestURI().getPath(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (status == 0) {
            try {
                slow.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", url("/elsewhere"));
        }
        if (status == 200) {
            exchange.sendResponseHeaders(status, 0);
            endlessly(exchange);
        } else {
            exchange.sendResponseHeaders(status == 0 ? 204 : status, -1);
        }
        exchange.close();
    }

    @Test
    void signsWhatItSendsWithTheSecretThatWasShownOnce() throws Exception {
        String page = mvc.perform(post("/hooks")
                        .param("name", "CRM")
                        .param("url", url("/in"))
                        .param("format", "STANDARD")
                        .param("events", CHOSEN.split(","))
                        .with(admin)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher shown = SECRET.matcher(page);
        assertThat(shown.find()).isTrue();
        long hook = hooks.all().get(0).id();
        mvc.perform(get("/hooks/" + hook).with(admin))
                .andExpect(content().string(not(containsString("whsec_"))))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/hooks").with(admin)).andExpect(content().string(not(containsString("whsec_"))));
        mvc.perform(get("/hooks").with(Reader.planner())).andExpect(status().isForbidden());

        mvc.perform(post("/hooks/" + hook + "/test").with(admin).with(csrf())).andExpect(status().is3xxRedirection());
        send(hook);

        assertThat(got).singleElement().satisfies(message -> {
            assertThat(message.header("content-type")).startsWith("application/json");
            Instant at = Instant.ofEpochSecond(Long.parseLong(message.header("webhook-timestamp")));
            assertThat(message.header("webhook-signature"))
                    .isEqualTo(Signature.of(shown.group(), message.header("webhook-id"), at, message.body()));
            assertThat(json.readTree(message.body()).get("type").asString()).isEqualTo("test");
        });
        assertThat(only(hook).state()).isEqualTo(DeliveryState.SENT);
        mvc.perform(get("/hooks/" + hook).with(admin)).andExpect(content().string(containsString("taken")));
    }

    @Test
    void refusesAddressesThatLeadInside() throws Exception {
        for (String inside :
                List.of("http://crm.example/", "https://10.0.0.1/", "https://localhost/", "https://[::1]/")) {
            mvc.perform(post("/hooks")
                            .param("name", "CRM")
                            .param("url", inside)
                            .param("format", "STANDARD")
                            .param("events", "DIGEST")
                            .locale(Locale.ENGLISH)
                            .with(admin)
                            .with(csrf()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString(inside)));
        }
        assertThat(hooks.all()).isEmpty();
    }

    @Test
    void doesNotSendWhereANameLeadsInsideByNow() {
        long hook = add(HookFormat.STANDARD);
        outbox.test(hook);
        HookDelivery strict = new HookDelivery(
                deliveries,
                rows,
                hookAddresses,
                OutboundClient.of(new PublicAddresses(Set.of()), Duration.ofSeconds(5)),
                clock);

        assertThatThrownBy(() -> strict.send(only(hook).id())).isInstanceOf(HookDelivery.NotTaken.class);
        assertThat(got).isEmpty();
        assertThat(only(hook).error()).contains("no public address");
    }

    @Test
    void followsNobodyElsewhere() {
        long hook = add(HookFormat.STANDARD);
        outbox.test(hook);
        status = 302;

        assertThatThrownBy(() -> send(hook)).isInstanceOf(HookDelivery.NotTaken.class);
        assertThat(got).extracting(Got::path).containsExactly("/in");
        assertThat(only(hook).status()).isEqualTo(302);
    }

    @Test
    void waitsForSecondsAndNotForever() {
        long hook = add(HookFormat.STANDARD);
        outbox.test(hook);
        status = 0;
        HookDelivery hasty = new HookDelivery(
                deliveries, rows, hookAddresses, OutboundClient.of(hookAddresses, Duration.ofMillis(300)), clock);

        assertThatThrownBy(() -> hasty.send(only(hook).id())).isInstanceOf(HookDelivery.NotTaken.class);
        assertThat(only(hook).error()).contains("no answer in time");
    }

    @Test
    void readsNoMoreThanTheStatus() {
        long hook = add(HookFormat.STANDARD);
        outbox.test(hook);
        status = 200;
        send(hook);

        assertThat(only(hook).state()).isEqualTo(DeliveryState.SENT);
    }

    /** Until the other side hangs up. */
    private static void endlessly(HttpExchange exchange) {
        try {
            byte[] more = new byte[65536];
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(more);
            }
        } catch (IOException hungUp) {
            assertThat(hungUp).isNotNull();
        }
    }

    @Test
    void stopsWhereTheReceiverWantsNoMore() {
        long hook = add(HookFormat.STANDARD);
        outbox.test(hook);
        status = 410;
        send(hook);

        assertThat(only(hook).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(hooks.hook(hook).enabled()).isFalse();
    }

    @Test
    void triesAgainUnderTheSameIdAndGivesUpUntilSomebodySendsItAgain() {
        long hook = add(HookFormat.STANDARD);
        outbox.test(hook);
        status = 500;
        jdbc.sql("create table hooks_test_tasks like scheduled_tasks").update();
        var task = HookTask.of(deliveries, delivery, Duration.ofMillis(50), 2);
        Scheduler instance = Scheduler.create(new TransactionAwareDataSourceProxy(database), task)
                .tableName("hooks_test_tasks")
                .pollingInterval(Duration.ofMillis(100))
                .alwaysPersistTimestampInUTC()
                .build();
        try {
            instance.start();
            instance.schedule(
                    HookTask.DESCRIPTOR.instance(Long.toString(only(hook).id())).build(), clock.instant());
            await().atMost(Duration.ofSeconds(30)).until(() -> only(hook).state() == DeliveryState.FAILED);
        } finally {
            instance.stop();
        }
        assertThat(only(hook).attempts()).isEqualTo(3);
        assertThat(got).hasSize(3);
        assertThat(got.stream().map(each -> each.header("webhook-id")).distinct())
                .hasSize(1);

        status = 204;
        outbox.again(hook, only(hook).id());
        send(hook);
        assertThat(only(hook).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void keepsNothingWhenWhatHappenedDidNotHappen() {
        long hook = add(HookFormat.STANDARD);
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            ruleInForce("If a guest leaves early");
            transaction.setRollbackOnly();
        });

        assertThat(outbox.of(hook, 10)).isEmpty();
    }

    @Test
    void namesNobodyInWhateverForm() {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(PlannedCompany.at(company.company().monday()));
        List<Long> all = List.of(add(HookFormat.STANDARD), add(HookFormat.TEAMS), add(HookFormat.SLACK));
        long rule = ruleInForce("If a guest leaves before seven");
        rules.move(rule, rules.rule(rule).orElseThrow().revision(), Rule.State.WITHDRAWN, "lars.brandt");
        writtenBeforeTheGuard("Call Karim Yilmaz on 0341 4455667");
        long directive = register.add(
                company.person("E1"),
                List.of(new DirectiveText(
                        "Refunds", "Twice", null, Set.of(), dates.today().minusDays(9), null)),
                "hanna.okafor");
        register.publish(
                directive,
                0,
                new DirectiveText("Refunds", "Once, says hanna@company.example", null, Set.of(), dates.today(), null),
                "hanna.okafor");

        for (long hook : all) {
            List<Delivered> sent = outbox.of(hook, 10);
            assertThat(sent)
                    .extracting(Delivered::event)
                    .containsExactlyInAnyOrder(
                            HookEvent.RULE_IN_FORCE,
                            HookEvent.RULE_WITHDRAWN,
                            HookEvent.RULE_IN_FORCE,
                            HookEvent.DIRECTIVE_CHANGED);
            assertThat(String.join("\n", sent.stream().map(Delivered::body).toList()))
                    .contains("before seven", "Twice")
                    .doesNotContain(
                            "Karim", "4455667", "hanna", "Hanna", "Okafor", "lars", "Brandt", "ida.", "@company")
                    .doesNotContain(company.company().id("E1"));
        }
        var card = json.readTree(outbox.of(all.get(1), 1).get(0).body());
        assertThat(card.at("/attachments/0/contentType").asString())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(card.at("/attachments/0/content/type").asString()).isEqualTo("AdaptiveCard");
        var blocks = json.readTree(outbox.of(all.get(2), 1).get(0).body());
        assertThat(blocks.at("/blocks/0/type").asString()).isEqualTo("header");
        assertThat(blocks.at("/text").asString()).isNotEmpty();
    }

    @Test
    void keepsToItselfWhatNobodyWorkedBy() {
        long hook = add(HookFormat.STANDARD);
        long draft = rules.add(new RuleText("A draft", "Offer tea", null, null, null), Set.of(), "lars.brandt");
        rules.move(draft, 0, Rule.State.WITHDRAWN, "lars.brandt");
        long asked = rules.add(new RuleText("Asked about", "Offer tea", null, null, null), Set.of(), "lars.brandt");
        rules.move(asked, 0, Rule.State.COMMENT, "lars.brandt");
        rules.move(asked, rules.rule(asked).orElseThrow().revision(), Rule.State.WITHDRAWN, "lars.brandt");

        assertThat(outbox.of(hook, 10)).isEmpty();
    }

    @Test
    void saysThatADirectiveIsBackOfWhichItSaidThatItEnds() {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(PlannedCompany.at(company.company().monday()));
        long hook = add(HookFormat.SLACK);
        long directive = register.add(
                company.person("E1"),
                List.of(new DirectiveText(
                        "Refunds", "Twice", null, Set.of(), dates.today().minusDays(9), null)),
                "hanna");
        register.withdraw(directive, 0, dates.today());
        register.restore(directive, 1);
        register.publish(
                directive,
                2,
                new DirectiveText(
                        "Refunds", "Once", null, Set.of(), dates.today().plusDays(3), null),
                "hanna");
        register.takeBack(directive, 3);

        assertThat(outbox.of(hook, 10))
                .extracting(Delivered::body)
                .satisfiesExactly(
                        gone -> assertThat(gone).contains("kommt doch nicht", "Once"),
                        next -> assertThat(next).contains("Jetzt", "Once"),
                        back -> assertThat(back).contains("Gilt wieder", "Twice"),
                        ends -> assertThat(ends).contains("Zurückgezogen"));
    }

    @Test
    void staysWithinWhatTeamsAndSlackTake() {
        List<HookMessage.Line> lines = IntStream.range(0, 60)
                .mapToObj(i -> new HookMessage.Line("hooks.rule.when", "*" + "ü".repeat(1500) + i))
                .toList();
        HookMessage long60 = new HookMessage(HookEvent.DIGEST, "", lines, Map.of(), "/digest");

        String slack = payloads.write(HookFormat.SLACK, Locale.ENGLISH, long60, clock.instant());
        assertThat(json.readTree(slack).at("/blocks").size()).isEqualTo(48);
        assertThat(slack).contains("and 15 more");
        String teams = payloads.write(HookFormat.TEAMS, Locale.ENGLISH, long60, clock.instant());
        assertThat(teams.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(28 * 1024);
        assertThat(teams).containsPattern("and 5[0-9] more").contains("ü0");
        HookMessage long1 = new HookMessage(HookEvent.DIGEST, "", lines.subList(0, 1), Map.of(), "/digest");
        assertThat(payloads.write(HookFormat.TEAMS, Locale.ENGLISH, long1, clock.instant()))
                .doesNotContain(" more");
    }

    @Test
    void keepsWhatWasTakenForAMonth() {
        long hook = add(HookFormat.STANDARD);
        outbox.test(hook);
        send(hook);
        outbox.test(hook);

        deliveries.forgetSent(clock.instant().minus(Duration.ofDays(30)));
        assertThat(outbox.of(hook, 10)).hasSize(2);
        deliveries.forgetSent(clock.instant().plus(Duration.ofDays(1)));
        assertThat(outbox.of(hook, 10)).extracting(Delivered::state).containsExactly(DeliveryState.QUEUED);
    }

    /** What the guard would not let in today; it came before the guard looked at rules. */
    private void writtenBeforeTheGuard(String when) {
        long rule = rules.add(
                new RuleText("Somebody asks", "Offer a pot of coffee", null, null, null), Set.of(), "lars.brandt");
        jdbc.sql("update rules_rule set situation = ? where id = ?")
                .params(when, rule)
                .update();
        rules.move(rule, rules.rule(rule).orElseThrow().revision(), Rule.State.IN_FORCE, "ida.sommer");
    }

    private long ruleInForce(String when) {
        long rule = rules.add(new RuleText(when, "Offer a pot of coffee", null, null, null), Set.of(), "lars.brandt");
        rules.move(rule, rules.rule(rule).orElseThrow().revision(), Rule.State.IN_FORCE, "ida.sommer");
        return rule;
    }

    private long add(HookFormat format) {
        return hooks.add("h", url("/in"), format, Locale.GERMAN, Set.copyOf(HookEvent.CHOSEN), "admin")
                .id();
    }

    private void send(long hook) {
        delivery.send(only(hook).id());
    }

    private Delivered only(long hook) {
        return outbox.of(hook, 10).get(0);
    }

    private String url(String path) {
        HttpServer receiver = server;
        return "http://127.0.0.1:"
                + (receiver == null ? 0 : receiver.getAddress().getPort()) + path;
    }
}
