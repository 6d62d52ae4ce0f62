package dev.floorseat.rotation.web.board;

import java.io.Serializable;

/**
 * What is said after something was done.
 *
 * @param text in the reader's language
 * @param undoable whether undo is offered
 */
record Toast(String text, boolean undoable) implements Serializable {}
