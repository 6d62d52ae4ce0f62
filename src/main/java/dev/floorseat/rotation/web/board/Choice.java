package dev.floorseat.rotation.web.board;

import java.util.List;

/**
 * Another place for a visit.
 *
 * @param slot the slot's id
 * @param when day and time
 * @param beside mentor and queue
 * @param where the site
 * @param broken hard rules it would break, in words
 * @param worse what becomes less pleasant
 * @param better what becomes more pleasant
 */
record Choice(
        String slot,
        String when,
        String beside,
        String where,
        List<String> broken,
        List<String> worse,
        List<String> better) {

    Choice {
        broken = List.copyOf(broken);
        worse = List.copyOf(worse);
        better = List.copyOf(better);
    }
}
