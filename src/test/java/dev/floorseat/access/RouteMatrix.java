package dev.floorseat.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who may call what, as written in {@code routes.txt}: method, path pattern, roles. */
final class RouteMatrix {

    /** Who may call a route. */
    record Callers(boolean anonymous, Set<Role> roles) {}

    private final Map<String, Callers> rows = new TreeMap<>();

    private RouteMatrix() {}

    static RouteMatrix read() {
        RouteMatrix matrix = new RouteMatrix();
        try (InputStream file = RouteMatrix.class.getResourceAsStream("/routes.txt")) {
            if (file == null) {
                throw new IllegalStateException("routes.txt is missing");
            }
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(matrix::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return matrix;
    }

    Map<String, Callers> rows() {
        return rows;
    }

    private void add(String line) {
        String[] columns = line.split("\\s+", -1);
        if (columns.length != 3) {
            throw new IllegalStateException("routes.txt wants METHOD PATTERN ROLES: " + line);
        }
        if (rows.put(columns[0] + " " + columns[1], callers(columns[2])) != null) {
            throw new IllegalStateException("twice in routes.txt: " + line);
        }
    }

    private static Callers callers(String roles) {
        return switch (roles) {
            case "anonymous" -> new Callers(true, EnumSet.allOf(Role.class));
            case "everybody" -> new Callers(false, EnumSet.allOf(Role.class));
            default -> {
                Set<Role> named = EnumSet.noneOf(Role.class);
                Arrays.stream(roles.split(",", -1)).map(Role::valueOf).forEach(named::add);
                yield new Callers(false, named);
            }
        };
    }
}
