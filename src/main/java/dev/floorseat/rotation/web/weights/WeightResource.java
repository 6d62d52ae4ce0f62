package dev.floorseat.rotation.web.weights;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.weights.WeightProfiles;
import dev.floorseat.rotation.weights.WeightVersion;
import dev.floorseat.solver.Rule;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Weight profiles for programs: look, make a new version, copy. The version is the ETag. */
@RestController
@RequestMapping("/api/v1/weights")
@PreAuthorize("hasRole('PLANNER')")
class WeightResource {

    /**
     * A version of a profile.
     *
     * @param version 0: the file as delivered
     * @param madeAt null for the file
     */
    record WeightView(
            String name,
            int version,
            Map<Rule, Long> weights,
            @Nullable Instant madeAt,
            @Nullable String madeBy,
            String note) {

        static WeightView of(WeightVersion version) {
            return new WeightView(
                    version.profile(),
                    version.number(),
                    version.weights(),
                    version.madeAt(),
                    version.madeBy(),
                    version.note());
        }
    }

    /**
     * What the rules are to weigh.
     *
     * @param weights by soft rule, S1 to S16; those that are missing stay
     * @param note why
     */
    record NewWeights(
            @Nullable Map<Rule, @Nullable Long> weights,
            @Nullable String note) {

        /** The weights without those that are null, which are refused. */
        Map<Rule, Long> given() {
            Map<Rule, Long> given = new EnumMap<>(Rule.class);
            List<Fault> faults = new ArrayList<>();
            if (weights != null) {
                weights.forEach((rule, weight) -> {
                    if (weight == null) {
                        faults.add(Fault.at("/weights/" + rule, "weights.not-a-number"));
                    } else {
                        given.put(rule, weight);
                    }
                });
            }
            if (!faults.isEmpty()) {
                throw Refusal.unusable(faults, "weights.not-changed");
            }
            return given;
        }
    }

    /** The name of a new profile. */
    record NewProfile(@Nullable String name) {}

    private final WeightProfiles profiles;

    WeightResource(WeightProfiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('PLANNER','COUNCIL')")
    List<WeightView> all() {
        return profiles.all().stream().map(WeightView::of).toList();
    }

    @GetMapping("/{name}")
    @PreAuthorize("hasAnyRole('PLANNER','COUNCIL')")
    ResponseEntity<WeightView> one(@PathVariable String name) {
        return tagged(profiles.newest(name));
    }

    @GetMapping("/{name}/versions")
    @PreAuthorize("hasAnyRole('PLANNER','COUNCIL')")
    List<WeightView> versions(@PathVariable String name) {
        return profiles.history(name).stream().map(WeightView::of).toList();
    }

    @PutMapping("/{name}")
    ResponseEntity<WeightView> change(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody NewWeights wanted,
            @AuthenticationPrincipal SignedIn who) {
        String note = wanted.note() == null ? "" : wanted.note();
        profiles.newest(name);
        return tagged(profiles.change(name, version(match), wanted.given(), note, who.account()));
    }

    @PostMapping("/{name}/copies")
    ResponseEntity<WeightView> copy(
            @PathVariable String name, @RequestBody NewProfile wanted, @AuthenticationPrincipal SignedIn who) {
        WeightVersion made = profiles.copy(name, wanted.name() == null ? "" : wanted.name(), who.account());
        return ResponseEntity.created(URI.create("/api/v1/weights/" + made.profile()))
                .eTag(tag(made))
                .body(WeightView.of(made));
    }

    private static int version(@Nullable String match) {
        if (match == null) {
            throw Refusal.unusable("weights.no-if-match");
        }
        try {
            return Integer.parseInt(match.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw Refusal.conflict("weights.changed");
        }
    }

    private static ResponseEntity<WeightView> tagged(WeightVersion version) {
        return ResponseEntity.ok().eTag(tag(version)).body(WeightView.of(version));
    }

    private static String tag(WeightVersion version) {
        return "\"" + version.number() + "\"";
    }
}
