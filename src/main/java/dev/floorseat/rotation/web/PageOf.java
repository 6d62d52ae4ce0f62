package dev.floorseat.rotation.web;

import java.util.List;

/**
 * One page of a list that is too long for one.
 *
 * @param items what is on it
 * @param number from 1
 * @param pages how many there are, at least one
 * @param count how many items the whole list has
 */
record PageOf<T>(List<T> items, int number, int pages, int count) {

    /** The page of that number, or the nearest there is. */
    static <T> PageOf<T> of(List<T> all, int wanted, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int number = Math.min(Math.max(1, wanted), pages);
        int from = (number - 1) * size;
        return new PageOf<>(all.subList(from, Math.min(all.size(), from + size)), number, pages, all.size());
    }
}
