package dev.floorseat.solver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the soft rules weigh, under a name: a file {@code solver-config/weights/<name>.json}.
 *
 * @param name its name
 * @param version goes up when a weight changes
 * @param weights the weight of each soft rule by its id
 */
public record WeightProfile(String name, int version, Map<String, Long> weights) {

    /** The profile of rules whose weight a problem does not give. */
    public static final String STANDARD = "standard";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /** The heaviest a rule may weigh. */
    public static final long HEAVIEST = 1_000_000_000L;

    /** Copies the weights. */
    public WeightProfile {
        weights = Map.copyOf(weights);
    }

    /**
     * Whether a profile may be called so: lower case letters, digits and hyphens, a letter first, at most 64.
     *
     * @param name the name
     * @return whether it may
     */
    public static boolean mayBeCalled(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Reads a profile.
     *
     * @param name its name: lower case letters, digits and hyphens
     * @return the profile
     * @throws IllegalArgumentException when the name is not one, the file is not a profile or lacks a rule
     * @throws UncheckedIOException when there is no such profile
     */
    public static WeightProfile named(String name) {
        if (!mayBeCalled(name)) {
            throw new IllegalArgumentException("'" + name + "' is not a profile's name");
        }
        try (InputStream in = SolverFiles.open("weights/" + name + ".json")) {
            List<Fault> faults = new ArrayList<>();
            WeightProfile profile = read(new JsonObject(JsonFile.tree(in), "", faults));
            if (!faults.isEmpty()) {
                throw new UnusableFile(faults);
            }
            return profile;
        } catch (UnusableFile unusable) {
            throw new IllegalArgumentException("weights/" + name + ".json: " + unusable.getMessage(), unusable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static WeightProfile read(JsonObject json) {
        String name = json.text("name");
        int version = (int) json.number("version", 1, Integer.MAX_VALUE);
        Map<String, Long> weights = json.object("weights", given -> {
            Map<String, Long> each = new TreeMap<>();
            for (Rule rule : Rule.values()) {
                if (rule.level() == Rule.Level.SOFT) {
                    each.put(rule.name(), given.number(rule.name(), 0, HEAVIEST));
                }
            }
            given.close();
            return each;
        });
        json.close();
        return new WeightProfile(name, version, weights);
    }
}
