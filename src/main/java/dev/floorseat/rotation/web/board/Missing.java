package dev.floorseat.rotation.web.board;

import java.util.List;

/**
 * A visit without a place, and why.
 *
 * @param reasons in words; empty where they are only looked up when asked for
 */
record Missing(Card card, List<String> reasons) {}
