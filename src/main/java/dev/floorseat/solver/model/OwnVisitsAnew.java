package dev.floorseat.solver.model;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/**
 * Takes all places of one executive away and finds the cheapest new ones together, while everybody else stays: the chain as a whole goes
 * where no step alone would lead. {@link Anew} looks for them; the score decides.
 */
public final class OwnVisitsAnew implements MoveIteratorFactory<RotationPlan, Elsewhere> {

    private List<List<Visit>> chains = List.of();
    private @Nullable Standing standing;
    private @Nullable SlotSample sample;

    @Override
    public void phaseStarted(ScoreDirector<RotationPlan> director) {
        chains = Standing.chains(director.getWorkingSolution());
        standing = new Standing(director.getWorkingSolution());
        sample = new SlotSample(director.getWorkingSolution());
    }

    @Override
    public long getSize(ScoreDirector<RotationPlan> director) {
        return chains.size();
    }

    @Override
    public Iterator<Elsewhere> createOriginalMoveIterator(ScoreDirector<RotationPlan> director) {
        throw new UnsupportedOperationException("there are too many to go through in order");
    }

    @Override
    public Iterator<Elsewhere> createRandomMoveIterator(ScoreDirector<RotationPlan> director, Random random) {
        RotationPlan plan = director.getWorkingSolution();
        Standing now = Objects.requireNonNull(standing);
        SlotSample slots = Objects.requireNonNull(sample);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !chains.isEmpty();
            }

            @Override
            public Elsewhere next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return new Anew(plan, now, slots, chains.get(random.nextInt(chains.size())), random).move();
            }
        };
    }
}
