package dev.floorseat.solver.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/**
 * Moves two visits of one executive at once. Order, gaps, variety, and the queues and hours an executive should have met tie their
 * visits together: where neither can go alone, both often can.
 */
public final class OwnVisitsTogether implements MoveIteratorFactory<RotationPlan, Elsewhere> {

    private final List<Visit[]> pairs = new ArrayList<>();

    @Override
    public void phaseStarted(ScoreDirector<RotationPlan> director) {
        pairs.clear();
        for (List<Visit> visits : Standing.chains(director.getWorkingSolution())) {
            for (int i = 1; i < visits.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(new Visit[] {visits.get(j), visits.get(i)});
                }
            }
        }
    }

    @Override
    public long getSize(ScoreDirector<RotationPlan> director) {
        return pairs.size();
    }

    @Override
    public Iterator<Elsewhere> createOriginalMoveIterator(ScoreDirector<RotationPlan> director) {
        throw new UnsupportedOperationException("there are too many to go through in order");
    }

    @Override
    public Iterator<Elsewhere> createRandomMoveIterator(ScoreDirector<RotationPlan> director, Random random) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !pairs.isEmpty();
            }

            @Override
            public Elsewhere next() {
                Map<Visit, @Nullable HostingSlot> places = new LinkedHashMap<>();
                for (Visit visit : pairs.get(random.nextInt(pairs.size()))) {
                    SlotSet slots = (SlotSet) visit.getCandidates();
                    places.put(visit, slots.get(random.nextInt((int) slots.getSize())));
                }
                return new Elsewhere(places);
            }
        };
    }
}
