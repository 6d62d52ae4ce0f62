/** Tests of notes. */
@NullMarked
package dev.floorseat.notes.web;

import org.jspecify.annotations.NullMarked;
