package dev.floorseat.solver.model;

import java.util.Set;

/** The rules that depend on visit and slot alone, one test each; the filter and the constraints both ask here. */
final class Unary {

    private Unary() {}

    static boolean executiveBusy(ExecutiveFact executive, HostingSlot slot) {
        return executive.busy.overlap(slot.from, slot.to);
    }

    static boolean languageMissing(Set<String> spoken, MentorFact mentor, QueueFact queue) {
        for (String language : spoken) {
            if (mentor.languages.contains(language) && queue.languages.contains(language)) {
                return false;
            }
        }
        return true;
    }

    static boolean inOneLine(ExecutiveFact executive, HostingSlot slot) {
        return executive.inLine.contains(slot.mentor);
    }

    static boolean mentorMayNotHost(HostingSlot slot) {
        return !slot.mentor.mayHostOn(slot.day);
    }

    static boolean licenceMissing(Visit visit, HostingSlot slot) {
        return switch (visit.request().stage()) {
            case LISTEN -> false;
            case SPLIT, CALLS -> !visit.executive().licence.cover(slot.day);
        };
    }

    static boolean outsideWindow(Visit visit, HostingSlot slot) {
        return slot.from < visit.notBefore() || slot.to > visit.notAfter() || slot.full != visit.wholeShift();
    }
}
