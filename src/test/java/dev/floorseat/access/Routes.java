package dev.floorseat.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes the product really has. */
final class Routes {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?[^}]*}");
    private static final Pattern NAMED = Pattern.compile("'([A-Z]+)'");

    /** A handler and what it wants of a request. */
    record Route(String method, String pattern, RequestMappingInfo wants, HandlerMethod handler) {

        String key() {
            return method + " " + pattern;
        }

        boolean api() {
            return pattern.startsWith("/api/") || pattern.startsWith("/phone/");
        }

        /** Its path for this thing; one inside another goes by both names with a blank between. */
        String path(String thing) {
            String path = pattern;
            for (String name : thing.split(" ", -1)) {
                path = VARIABLE.matcher(path).replaceFirst(name);
            }
            return VARIABLE.matcher(path).replaceAll(thing);
        }

        /** Whether it is about one thing. */
        boolean hasVariable() {
            return VARIABLE.matcher(pattern).find();
        }

        /** A request the mapping takes, for things that do not exist and with next to nothing in it. */
        AbstractMockHttpServletRequestBuilder<?> request() {
            String path = path("999999999");
            HttpMethod verb = HttpMethod.valueOf(method.equals("ANY") ? "GET" : method);
            boolean upload = Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> MultipartFile.class.isAssignableFrom(parameter.getParameterType()));
            MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(verb, path);
            if (upload) {
                return MockMvcRequestBuilders.multipart(verb, path).with(SecurityMockMvcRequestPostProcessors.csrf());
            }
            wants.getParamsCondition().getExpressions().stream()
                    .filter(expression -> !expression.isNegated())
                    .forEach(expression -> request.param(expression.getName(), String.valueOf(expression.getValue())));
            Set<MediaType> consumes = wants.getConsumesCondition().getConsumableMediaTypes();
            MediaType type = consumes.stream()
                    .findFirst()
                    .orElse(api() ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED);
            request.contentType(type);
            if (api() && type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
                request.content("{}");
            }
            return request.with(SecurityMockMvcRequestPostProcessors.csrf());
        }

        /** The line for routes.txt that says what the code says. */
        String suggestion() {
            PreAuthorize asked = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
            if (asked == null) {
                asked = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
            }
            return "%-7s %-45s %s".formatted(method, pattern, asked == null ? "anonymous" : roles(asked.value()));
        }

        private static String roles(String expression) {
            if (expression.startsWith("permitAll")) {
                return "anonymous";
            }
            Matcher names = NAMED.matcher(expression);
            Set<Role> roles = EnumSet.noneOf(Role.class);
            while (names.find()) {
                roles.add(Role.valueOf(names.group(1)));
            }
            return roles.isEmpty() || roles.size() == Role.values().length
                    ? "everybody"
                    : roles.stream().map(Role::name).collect(Collectors.joining(","));
        }
    }

    private Routes() {}

    static Map<String, Route> of(RequestMappingHandlerMapping mappings) {
        Map<String, Route> routes = new TreeMap<>();
        mappings.getHandlerMethods().forEach((wants, handler) -> {
            Set<RequestMethod> methods = wants.getMethodsCondition().getMethods();
            for (String pattern : wants.getPatternValues()) {
                if (methods.isEmpty()) {
                    put(routes, new Route("ANY", pattern, wants, handler));
                }
                methods.forEach(method -> put(routes, new Route(method.name(), pattern, wants, handler)));
            }
        });
        return routes;
    }

    /** Two handlers of one route (JSON and CSV, say) are one row: HandlersTest sees that each of them asks. */
    private static void put(Map<String, Route> routes, Route route) {
        routes.putIfAbsent(route.key(), route);
    }
}
