package dev.floorseat.solver.model;

/**
 * A stretch of a site's time in which the slots hang together by overlaps, usually one day. Slots on different islands never overlap, so
 * seats are counted island by island. Compared by identity.
 */
final class Island {}
