package dev.floorseat.solver.cli;

import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Names;
import dev.floorseat.solver.Plan;
import dev.floorseat.solver.Progress;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.RuleWords;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.Verification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The one line of JSON a command ends with. */
final class ResultLine {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ResultLine() {}

    static String of(Plan plan, Progress end) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("rotation", plan.rotation());
        line.put("score", score(plan.score()));
        line.put("visits", plan.visits().size());
        line.put("unassigned", end.unassigned());
        line.put("elapsedMillis", end.elapsed().toMillis());
        line.put("moves", end.moves());
        line.put("movesPerSecond", end.movesPerSecond());
        return MAPPER.writeValueAsString(line);
    }

    static String of(String rotation, int visits, int unassigned, Verification verification) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("rotation", rotation);
        line.put("score", score(verification.score()));
        line.put("visits", visits);
        line.put("unassigned", unassigned);
        Map<String, Long> counts = new LinkedHashMap<>();
        verification.counts().forEach((rule, count) -> counts.put(rule.name(), count));
        line.put("counts", counts);
        List<Map<String, Object>> broken = new ArrayList<>();
        verification.breaches().forEach(breach -> broken.add(broken(breach)));
        line.put("broken", broken);
        return MAPPER.writeValueAsString(line);
    }

    private static Map<String, Object> score(Score score) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("hard", score.hard());
        fields.put("medium", score.medium());
        fields.put("soft", score.soft());
        return fields;
    }

    private static Map<String, Object> broken(Breach breach) {
        Rule rule = breach.rule();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", rule.name());
        fields.put("name", rule.business());
        fields.put("level", rule.level().name().toLowerCase(Locale.ROOT));
        fields.put("count", breach.count());
        fields.put("visits", breach.visits());
        fields.put("words", RuleWords.text(breach, Locale.ENGLISH, Names.IDS));
        return fields;
    }
}
