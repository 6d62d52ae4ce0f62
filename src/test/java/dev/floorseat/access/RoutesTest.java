package dev.floorseat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dev.floorseat.ProductTest;
import dev.floorseat.access.RouteMatrix.Callers;
import dev.floorseat.access.Routes.Route;
import dev.floorseat.access.signin.AccountPrincipal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route of the product as everybody: who may call it must be written in {@code src/test/resources/routes.txt}. */
@ProductTest
class RoutesTest {

    private static final RouteMatrix MATRIX = RouteMatrix.read();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void hasARowForEveryRouteAndNoOther() {
        Map<String, Route> routes = Routes.of(mappings);
        String missing = routes.values().stream()
                .filter(route -> !MATRIX.rows().containsKey(route.key()))
                .map(Route::suggestion)
                .collect(Collectors.joining("\n"));
        assertThat(missing)
                .as("add to routes.txt, after asking yourself whether the roles are right")
                .isEmpty();
        assertThat(new TreeSet<>(MATRIX.rows().keySet())).isSubsetOf(routes.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void letsEachRoleInWhereItBelongsAndNowhereElse(Role role) {
        // One account for all calls: hashing a password for each would take most of this test's time.
        Authentication caller = as(role);
        List<String> wrong = new ArrayList<>();
        Routes.of(mappings).values().forEach(route -> {
            Callers callers = MATRIX.rows().get(route.key());
            if (callers != null) {
                String got = call(route, caller);
                boolean welcome = callers.roles().contains(role);
                if (welcome ? refused(got) || broken(got) : !got.equals("403")) {
                    wrong.add(route.key() + " as " + role + (welcome ? " may, got " : " may not, got ") + got);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void letsAssistantsActForOthersAndNothingElse() {
        Set<String> open = MATRIX.rows().entrySet().stream()
                .filter(row -> row.getValue().roles().contains(Role.ASSISTANT))
                .filter(row -> !row.getValue().roles().containsAll(EnumSet.allOf(Role.class)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(open)
                .contains("GET /assist", "GET /api/v1/assisted")
                .allMatch(route -> route.matches("(GET|POST|DELETE) (/assist|/api/v1/assisted)(/.*)?"));
        assertThat(MATRIX.rows().entrySet().stream()
                        .filter(row -> !row.getKey().matches("(GET|HEAD) .*"))
                        .filter(row -> row.getValue().roles().containsAll(EnumSet.allOf(Role.class)))
                        .map(Map.Entry::getKey))
                .as(
                        "what everybody may change: their own account, what a link in a mail is for, and answers of the demo")
                .allMatch(route ->
                        route.matches("(POST|ANY) /(error|account|sign-out|language|answer|my/feed|demo/mailbox).*"));
    }

    @Test
    void asksStrangersWhoTheyAre() {
        List<String> wrong = new ArrayList<>();
        Routes.of(mappings).values().forEach(route -> {
            Callers callers = MATRIX.rows().get(route.key());
            if (callers != null) {
                String got = call(route, null);
                String door = route.api() ? "401" : "sign-in";
                boolean right = callers.anonymous() ? !refused(got) && !broken(got) : got.equals(door);
                if (!right) {
                    wrong.add(route.key() + " as nobody, got " + got);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static boolean refused(String answer) {
        return answer.equals("401") || answer.equals("403") || answer.equals("sign-in");
    }

    /** A request with next to nothing in it deserves an answer that is not "our fault". */
    private static boolean broken(String answer) {
        return answer.startsWith("5") || answer.startsWith("threw");
    }

    /** Calls a route in a transaction that is taken back; answers with the status, or where it leads. */
    private String call(Route route, @Nullable Authentication caller) {
        String answer = new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            AbstractMockHttpServletRequestBuilder<?> request = route.request();
            if (caller != null) {
                request.with(authentication(caller));
            }
            try {
                MockHttpServletResponse response =
                        mvc.perform(request).andReturn().getResponse();
                boolean toTheDoor = String.valueOf(response.getRedirectedUrl()).matches("(http://localhost)?/sign-in");
                return toTheDoor ? "sign-in" : Integer.toString(response.getStatus());
            } catch (Exception e) {
                return "threw " + e;
            }
        });
        return String.valueOf(answer);
    }

    private Authentication as(Role role) {
        Account account = SomeAccount.with(accounts, role);
        AccountPrincipal principal = new AccountPrincipal(
                account.id(), account.username(), null, account.language().getLanguage());
        return UsernamePasswordAuthenticationToken.authenticated(
                principal, null, List.of(new SimpleGrantedAuthority(role.authority())));
    }
}
