package dev.floorseat.floor.imports;

/** What a checked file would change, and the act that changes it; nothing is written before the act runs. */
record Changes(int created, int changed, int unchanged, int removed, Runnable write) {}
