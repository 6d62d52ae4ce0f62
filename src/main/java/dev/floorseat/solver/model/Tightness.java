package dev.floorseat.solver.model;

import java.io.Serializable;
import java.util.Comparator;

/** Compares visits by how hard they are to place: the fewer slots they may take, the harder; among equals, those that others wait for. */
public final class Tightness implements Comparator<Visit>, Serializable {

    @Override
    public int compare(Visit one, Visit other) {
        int byChoice = Long.compare(
                other.getCandidates().getSize(), one.getCandidates().getSize());
        return byChoice != 0 ? byChoice : Integer.compare(other.getIndex(), one.getIndex());
    }
}
