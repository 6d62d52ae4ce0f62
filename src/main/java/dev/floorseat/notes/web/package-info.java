/** Notes for programs and pages. */
@NullMarked
package dev.floorseat.notes.web;

import org.jspecify.annotations.NullMarked;
