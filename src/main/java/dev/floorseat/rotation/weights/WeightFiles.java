package dev.floorseat.rotation.weights;

import dev.floorseat.solver.WeightProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The weight profiles as they were delivered: the files of {@code solver-config/}. */
@Component
class WeightFiles {

    private static final String FILES = "solver-config/weights/*.json";

    boolean exists(String profile) {
        try {
            WeightProfile.named(profile);
            return true;
        } catch (IllegalArgumentException | UncheckedIOException none) {
            return false;
        }
    }

    /** The profiles there are, beside the running product and in it; files that are no profile are left out. */
    Set<String> names() {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        String beside = new ApplicationHome(WeightFiles.class).getDir().toURI().toString();
        return Stream.of("classpath*:" + FILES, "file:./" + FILES, beside + FILES)
                .flatMap(pattern -> found(files, pattern))
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .map(name -> name.substring(0, name.length() - ".json".length()))
                .filter(this::exists)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Resource> found(PathMatchingResourcePatternResolver files, String pattern) {
        try {
            return Stream.of(files.getResources(pattern));
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    /** The weights of a file that exists. */
    Map<String, Long> weights(String profile) {
        return WeightProfile.named(profile).weights();
    }
}
