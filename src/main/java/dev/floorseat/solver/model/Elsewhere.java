package dev.floorseat.solver.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Puts some visits elsewhere at once, each into a slot it was offered. */
final class Elsewhere extends AbstractMove<RotationPlan> {

    private final Map<Visit, @Nullable HostingSlot> places;

    Elsewhere(Map<Visit, @Nullable HostingSlot> places) {
        this.places = places;
    }

    /** Where each visit that moves goes; null: to no place. */
    Map<Visit, @Nullable HostingSlot> places() {
        return places;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<RotationPlan> director) {
        return places.entrySet().stream()
                .anyMatch(place -> !Objects.equals(place.getKey().getSlot(), place.getValue()));
    }

    @Override
    protected Elsewhere createUndoMove(ScoreDirector<RotationPlan> director) {
        Map<Visit, @Nullable HostingSlot> back = new LinkedHashMap<>();
        places.keySet().forEach(visit -> back.put(visit, visit.getSlot()));
        return new Elsewhere(back);
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<RotationPlan> director) {
        places.forEach((visit, slot) -> {
            director.beforeVariableChanged(visit, "slot");
            visit.setSlot(slot);
            director.afterVariableChanged(visit, "slot");
        });
    }

    /** The same on another thread's copy of the plan. */
    @Override
    public Elsewhere rebase(ScoreDirector<RotationPlan> director) {
        Map<Visit, @Nullable HostingSlot> there = new LinkedHashMap<>();
        places.forEach((visit, slot) -> there.put(
                director.lookUpWorkingObject(visit), slot == null ? null : director.lookUpWorkingObject(slot)));
        return new Elsewhere(there);
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return places.keySet();
    }

    @Override
    public Collection<?> getPlanningValues() {
        List<@Nullable Object> values = new ArrayList<>(places.values());
        return values;
    }

    @Override
    public String toString() {
        return places.toString();
    }
}
