package dev.floorseat.notes.preparation;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.floor.Queue;
import dev.floorseat.notes.InForce.LexiconLine;
import dev.floorseat.notes.InForce.RuleLine;
import dev.floorseat.notes.card.ContextCard;
import dev.floorseat.notes.promise.Promise;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.demand.Demand;
import java.util.List;

/**
 * What an executive should know before a visit, as of the day of the visit.
 *
 * @param queue where they sit
 * @param own the executive's own directives that act there
 * @param others directives of other people that act there
 * @param rules best practices in force there
 * @param lexicon phrases wanted there
 * @param cards context cards in force there
 * @param learned what other executives learned there last, the newest first, without who and when
 * @param looks what somebody should look for here, because it is tried, was changed or is due
 * @param promises the executive's own that are open, those due first, first
 */
public record ExecutivePreparation(
        Appointment visit,
        Queue queue,
        List<DirectiveVersion> own,
        List<DirectiveVersion> others,
        List<RuleLine> rules,
        List<LexiconLine> lexicon,
        List<ContextCard> cards,
        List<String> learned,
        List<Demand> looks,
        List<Promise> promises) {}
